/* Replays what a forager did from its record: the page never steps the world itself. */
const replayer = (() => {
  const DX = [0, 1, 0, -1], DY = [-1, 0, 1, 0], STEPS_PER_SECOND = 14;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let forager = -1, maze = 0, path = null, at = 0, playing = true, last = 0, frame = 0, asked = 0;

  const $ = id => document.getElementById(id);

  /* The places of a forager: x, y, heading after each step, the start first, and the pellets eaten until then. */
  function places(record, steps) {
    const told = PAGE.replays.mazes[maze];
    const all = [[told.x, told.y, told.heading, 0]];
    const eaten = new Set();
    for (let i = 0; i < steps; i++) {
      const [x, y] = all[i], code = record[forager * steps + i], heading = code & 3, far = code >> 2;
      const to = [x + far * DX[heading], y + far * DY[heading], heading, 0];
      const cell = to[1] * told.width + to[0];
      if (told.cells[cell] === '.') eaten.add(cell);
      to[3] = eaten.size;
      all.push(to);
    }
    return all;
  }

  async function show(number, words) {
    forager = number;
    $('replay').hidden = false;
    $('nearest').textContent = words;
    await load();
  }

  async function load() {
    const mine = ++asked;
    $('which').textContent = 'maze ' + (maze + 1) + ' of ' + PAGE.replays.mazes.length
        + (PAGE.replays.of > PAGE.replays.mazes.length ? ' (' + PAGE.replays.of + ' in all)' : '');
    let record;
    try {
      record = await bytesOf('replays/' + maze);
    } catch (missing) {
      $('moment').textContent = 'The record of this maze is missing.';
      return;
    }
    if (mine !== asked) return;
    path = places(record, record.length / PAGE.replays.fitness.length);
    at = still ? path.length - 1 : 0;
    playing = !still;
    last = 0;
    draw();
    if (!frame) frame = requestAnimationFrame(tick);
  }

  function tick(now) {
    frame = 0;
    if ($('replay').hidden || !path) return;
    if (playing && last) {
      at += (now - last) / 1000 * STEPS_PER_SECOND;
      if (at >= path.length - 1) { at = path.length - 1; playing = false; }
      draw();
    }
    last = now;
    if (playing) frame = requestAnimationFrame(tick);
  }

  /* The ground of a corridor mixed with the colour of a forager. */
  function mixed(share) {
    return 'rgb(' + [[0x14, 0x4f], [0x17, 0xdb], [0x1d, 0xe3]].map(([a, b]) => Math.round(a + share * (b - a))) + ')';
  }

  function draw() {
    const told = PAGE.replays.mazes[maze], canvas = $('maze'), g = canvas.getContext('2d');
    const cell = Math.floor(canvas.width / Math.max(told.width, told.height)) || 1;
    const width = cell * told.width, height = cell * told.height;
    if (canvas.height !== height || canvas.width !== width) { canvas.width = width; canvas.height = height; }
    const done = Math.floor(at);
    g.fillStyle = '#343b48';
    g.fillRect(0, 0, width, height);
    g.fillStyle = '#14171d';
    for (let i = 0; i < told.cells.length; i++) {
      if (told.cells[i] !== '#') g.fillRect(i % told.width * cell, Math.floor(i / told.width) * cell, cell, cell);
    }
    const visited = new Set(path.slice(0, done + 1).map(p => p[1] * told.width + p[0]));
    g.lineWidth = Math.max(2, cell * 0.16);
    g.lineCap = 'round';
    for (let i = 1; i <= done; i++) {
      if (path[i][0] === path[i - 1][0] && path[i][1] === path[i - 1][1]) continue;
      g.strokeStyle = mixed(0.22 + 0.53 / (1 + (done - i) / 12));
      g.beginPath();
      g.moveTo((path[i - 1][0] + 0.5) * cell, (path[i - 1][1] + 0.5) * cell);
      g.lineTo((path[i][0] + 0.5) * cell, (path[i][1] + 0.5) * cell);
      g.stroke();
    }
    g.fillStyle = '#f5b971';
    for (let i = 0; i < told.cells.length; i++) {
      if (told.cells[i] !== '.' || visited.has(i)) continue;
      g.beginPath();
      g.arc((i % told.width + 0.5) * cell, (Math.floor(i / told.width) + 0.5) * cell, cell * 0.16, 0, 7);
      g.fill();
    }
    const from = path[done], to = path[Math.min(path.length - 1, done + 1)], part = at - done;
    const turn = ((to[2] - from[2] + 5) & 3) - 1;
    g.save();
    g.translate((from[0] + (to[0] - from[0]) * part + 0.5) * cell, (from[1] + (to[1] - from[1]) * part + 0.5) * cell);
    g.rotate((from[2] + turn * part) * Math.PI / 2);
    g.fillStyle = '#4fdbe3';
    g.beginPath();
    g.moveTo(0, -0.38 * cell);
    g.lineTo(0.3 * cell, 0.32 * cell);
    g.lineTo(0, 0.16 * cell);
    g.lineTo(-0.3 * cell, 0.32 * cell);
    g.fill();
    g.restore();
    const pellets = [...told.cells].filter(c => c === '.').length;
    $('moment').textContent = 'Step ' + done + ' of ' + (path.length - 1) + ', ' + from[3] + ' of ' + pellets
        + ' pellets; fitness over all mazes ' + PAGE.replays.fitness[forager].toFixed(4);
    $('pause').textContent = playing ? 'Pause' : at >= path.length - 1 ? 'Again' : 'Play';
  }

  function toggle() {
    if ($('replay').hidden || !path) return;
    if (!playing && at >= path.length - 1) at = 0;
    playing = !playing;
    last = 0;
    draw();
    if (playing && !frame) frame = requestAnimationFrame(tick);
  }

  function other(by) {
    maze = (maze + by + PAGE.replays.mazes.length) % PAGE.replays.mazes.length;
    load();
  }

  function close() {
    $('replay').hidden = true;
    path = null;
    asked++;
  }

  function listen(closed) {
    $('pause').onclick = toggle;
    $('before').onclick = () => other(-1);
    $('after').onclick = () => other(1);
    $('close').onclick = () => { close(); closed(); };
  }

  return { show, close, toggle, listen, isOpen: () => !$('replay').hidden };
})();
