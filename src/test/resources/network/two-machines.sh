#!/bin/bash
# Two machines with nothing between them but a cable, each a network namespace, for TwoMachinesTest: one draws a
# landscape of which it measures nothing, the other one measures. The cable is pulled twice, as soon as the work begins:
# for more time and for less than a machine may be silent. Runs as the root of a user namespace of its own.
#
#   two-machines.sh FOLDER SIZE COMMAND…      FOLDER holds the run; COMMAND starts Mazescape
set -eu
cd "$1"
size=$2
shift 2

anna=10.77.0.1
bert=10.77.0.2
ip link set lo up
ip link add anna type veth peer name bert
unshare --net sleep 900 &
there=$!
trap 'kill $(jobs -p) 2>/dev/null' EXIT
until [[ $(readlink "/proc/$there/ns/net") != $(readlink /proc/self/ns/net) ]]; do sleep 0.05; done
ip link set bert netns "$there"
ip address add "$anna/24" dev anna
ip link set anna up
nsenter --net="/proc/$there/ns/net" -- \
  sh -c "ip link set lo up && ip address add $bert/24 dev bert && ip link set bert up"

"$@" worker --pair keys --hosts "$anna,$bert"
nsenter --net="/proc/$there/ns/net" -- \
  "$@" worker --join "$anna:7500" --certificates "keys/$bert" --threads 1 2>bert.log &
"$@" landscape run --size "$size" --out there.png --threads 0 --workers 7500 --certificates "keys/$anna" 2>anna.log &
landscape=$!

# A line of a file, which may take a minute.
await() {
  for _ in {1..600}; do
    [[ $(grep -c "$1" "$2" || true) -ge $3 ]] && return
    sleep 0.1
  done
  echo "$2 never said '$1' for the ${3}th time" >&2
  exit 1
}

await 'has joined' anna.log 1
ip link set anna down
await 'has left' anna.log 1
ip link set anna up
await 'has joined' anna.log 2
ip link set anna down
sleep 3
ip link set anna up
wait "$landscape"
