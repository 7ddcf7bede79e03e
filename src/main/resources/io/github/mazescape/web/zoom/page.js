/* Shows the levels of a landscape by OpenSeadragon, coloured here from the values of each tile. */
'use strict';
const MOST_TILES = 160;
const arrived = new Map();   // packed texts that scripts brought, by key
const unpacked = new Map();  // promises of bytes or words, by key; the oldest go first
const ready = new Map();     // words of tiles that are unpacked, by key

/* Every file of values calls this. */
function mazescape(key, text) { arrived.set(key, text); }

const $ = id => document.getElementById(id);
const inFolder = PAGE.pictures !== '';
const state = { layer: 0, palette: PAGE.palette, scale: PAGE.scale, marks: true, click: null, chosen: -1 };
let viewer, item, version = 0, table = null, context2d;

function textOf(key) {
  if (arrived.has(key)) return Promise.resolve(arrived.get(key));
  if (!inFolder) return Promise.reject(new Error(key));
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = (key.startsWith('replays/') ? '' : 'values/') + key + '.js';
    script.onload = () => {
      const text = arrived.get(key);
      arrived.delete(key);
      script.remove();
      text === undefined ? reject(new Error(key)) : resolve(text);
    };
    script.onerror = () => { script.remove(); reject(new Error(key)); };
    document.head.append(script);
  });
}

async function inflated(text) {
  const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function remembered(key, make) {
  let known = unpacked.get(key);
  if (known) unpacked.delete(key);
  else {
    known = textOf(key).then(inflated).then(make);
    known.then(words => ready.set(key, words), () => unpacked.delete(key));
  }
  unpacked.set(key, known);
  for (const oldest of unpacked.keys()) {
    if (unpacked.size <= MOST_TILES) break;
    unpacked.delete(oldest);
    ready.delete(oldest);
  }
  return known;
}

/* All upper bytes come before all lower ones. */
function toWords(bytes) {
  const count = bytes.length / 2, words = new Uint16Array(count);
  for (let i = 0; i < count; i++) words[i] = bytes[i] << 8 | bytes[count + i];
  return words;
}

function bytesOf(key) { return remembered(key, bytes => bytes); }
function wordsOf(key) { return remembered(key, toWords); }

const layer = () => PAGE.layers[state.layer];
const scaleOf = told => told.scales.find(scale => scale.word === state.scale) || told.scales[0];
const tileKey = (level, x, y) => layer().word + '/' + level + '/' + x + '_' + y;
const sizeAt = (pixels, level) => Math.ceil(pixels / 2 ** (PAGE.finest - level));

function paletteColours() {
  const hex = layer().kind === 'signed' ? PAGE.signed : PAGE.palettes.find(p => p.word === state.palette).colours;
  const colours = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    const rgb = parseInt(hex.substr(6 * i, 6), 16);
    colours[i] = 0xff000000 | (rgb & 255) << 16 | rgb & 0xff00 | rgb >> 16;
  }
  return colours;
}

/* The position of a number in the palette, in [0, 1]. */
function positionOf(code, told, positions) {
  const span = Math.max(1, told.most - told.least), last = positions.length - 1;
  const place = Math.max(0, Math.min(last, (code - told.least) / span * last));
  const from = Math.min(last - 1, Math.floor(place));
  return (positions[from] + (place - from) * (positions[from + 1] - positions[from])) / 65535;
}

/* The colour of each of the 65,536 numbers, as bytes of a picture have it. */
async function colourTable() {
  const told = layer(), colours = new Uint32Array(65536);
  if (told.kind === 'behaviour') {
    const parts = await inflated(told.colours), count = parts.length / 3;
    for (let i = 0; i < count; i++) {
      colours[i] = 0xff000000 | parts[2 * count + i] << 16 | parts[count + i] << 8 | parts[i];
    }
    return { colours, positions: null };
  }
  const positions = toWords(await inflated(scaleOf(told).positions)), palette = paletteColours();
  for (let code = 0; code < 65536; code++) {
    colours[code] = palette[Math.round(positionOf(code, told, positions) * 255)];
  }
  return { colours, positions };
}

function tileSource() {
  const mine = table, stamp = ++version;
  return new OpenSeadragon.TileSource({
    width: PAGE.width, height: PAGE.height, tileSize: PAGE.tile, tileOverlap: 0,
    minLevel: PAGE.first, maxLevel: PAGE.finest,
    getTileUrl: (level, x, y) => tileKey(level, x, y) + '?' + stamp,
    downloadTileStart(job) {
      const [level, x, y] = job.src.match(/\/(\d+)\/(\d+)_(\d+)\?/).slice(1).map(Number);
      const width = Math.min(PAGE.tile, sizeAt(PAGE.width, level) - x * PAGE.tile);
      const height = Math.min(PAGE.tile, sizeAt(PAGE.height, level) - y * PAGE.tile);
      wordsOf(job.src.split('?')[0]).then(words => {
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const g = canvas.getContext('2d'), image = g.createImageData(width, height);
        const pixels = new Uint32Array(image.data.buffer);
        for (let i = 0; i < pixels.length; i++) pixels[i] = mine.colours[words[i]];
        g.putImageData(image, 0, 0);
        job.finish(g, null, 'context2d');
      }).catch(() => job.fail('not there', null));
    },
    downloadTileAbort() {},
  });
}

/* Lays the picture in other colours over the old one, which goes once the new one is there. */
async function recolour() {
  const mine = await colourTable();
  table = mine;
  drawBar();
  const stamp = version + 1;
  viewer.addTiledImage({
    tileSource: tileSource(),
    success: added => {
      added.item.stamp = stamp;
      if (stamp < version) {
        viewer.world.removeItem(added.item);
        return;
      }
      if (!item || item.stamp < stamp) item = added.item;
      const clear = () => {
        for (let i = viewer.world.getItemCount() - 1; i >= 0; i--) {
          const one = viewer.world.getItemAt(i);
          if (one.stamp < stamp) viewer.world.removeItem(one);
        }
      };
      viewer.world.getItemCount() > 1 ? added.item.whenFullyLoaded(clear) : clear();
    },
  });
  readAgain();
  remember();
}

/* --- where things are: pixels of the picture, places on the plane, points on the screen --- */
const zoom = () => viewer.viewport.getZoom(true) * viewer.viewport.getContainerSize().x / PAGE.width;
const planeX = px => PAGE.pitch * (PAGE.column + px);
const planeY = py => PAGE.pitch * (PAGE.row + py);
function onScreen(px, py) {
  return viewer.viewport.viewportToViewerElementCoordinates(new OpenSeadragon.Point(px / PAGE.width, py / PAGE.width));
}
function inPicture(point) {
  const seen = viewer.viewport.viewerElementToViewportCoordinates(point);
  return { x: seen.x * PAGE.width, y: seen.y * PAGE.width };
}
const pixelOfX = x => x / PAGE.pitch - PAGE.column + 0.5;
const pixelOfY = y => y / PAGE.pitch - PAGE.row + 0.5;
const levelSeen = () =>
    Math.max(PAGE.first, Math.min(PAGE.finest, PAGE.finest + Math.ceil(Math.log2(zoom()) - 1e-9)));

/* The finest pixel seen at a place of which the value is at hand. */
function valueAt(place) {
  if (place.x < 0 || place.y < 0 || place.x >= PAGE.width || place.y >= PAGE.height) return null;
  for (let level = levelSeen(); level >= PAGE.first; level--) {
    const step = 2 ** (PAGE.finest - level), x = Math.floor(place.x / step), y = Math.floor(place.y / step);
    const tx = Math.floor(x / PAGE.tile), ty = Math.floor(y / PAGE.tile);
    const words = ready.get(tileKey(level, tx, ty));
    if (words) {
      const width = Math.min(PAGE.tile, sizeAt(PAGE.width, level) - tx * PAGE.tile);
      return { code: words[(y - ty * PAGE.tile) * width + x - tx * PAGE.tile], x: x * step, y: y * step, step };
    }
  }
  return null;
}

function inWords(code) {
  const told = layer();
  if (told.kind === 'behaviour') return 'colour ' + code;
  const value = told.low + code / 65535 * (told.high - told.low) - told.centre;
  return (told.kind === 'signed' && value > 0 ? '+' : '') + value.toFixed(told.digits) + (told.unit ? ' ' + told.unit : '');
}

const count = number => number.toLocaleString('en');
let pointer = null;
function readAgain() {
  if (!pointer) return;
  const read = valueAt(inPicture(pointer));
  drawBar(read ? read.code : -1);
  if (!read) return;
  const digits = Math.max(2, Math.min(12, Math.ceil(-Math.log10(PAGE.pitch)) + 1));
  $('readout').replaceChildren(
      strong(layer().word[0].toUpperCase() + layer().word.slice(1) + ' ' + inWords(read.code)),
      ' at (' + planeX(read.x).toFixed(digits) + ', ' + planeY(read.y).toFixed(digits) + ') ' + PAGE.unit
          + ', pixel ' + count(read.x) + ', ' + count(read.y)
          + (read.step > 1 ? '; one network in ' + count(read.step ** 2) + ' is seen' : ''));
}
function strong(text) {
  const b = document.createElement('b');
  b.textContent = text;
  return b;
}

/* --- what lies over the picture --- */
function drawOverlay() {
  const canvas = $('overlay'), ratio = devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * ratio), height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
  const g = context2d;
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
  if (state.marks) {
    replayPoints(g);
    trail(g);
  }
  if (state.chosen >= 0) chosen(g);
  ruler();
}

function ring(g, p, radius, colour, width) {
  for (const [line, stroke] of [[width + 2.5, '#000000b0'], [width, colour]]) {
    g.lineWidth = line;
    g.strokeStyle = stroke;
    g.beginPath();
    g.arc(p.x, p.y, radius, 0, 7);
    g.stroke();
  }
}

function trail(g) {
  const points = [];
  for (let i = 0; i < PAGE.trail.length; i += 2) points.push(onScreen(pixelOfX(PAGE.trail[i]), pixelOfY(PAGE.trail[i + 1])));
  for (const [line, stroke] of [[3.4, '#00000090'], [1.4, '#4fdbe3']]) {
    g.lineWidth = line;
    g.strokeStyle = stroke;
    g.lineJoin = 'round';
    g.beginPath();
    points.forEach((p, i) => (i ? g.lineTo(p.x, p.y) : g.moveTo(p.x, p.y)));
    g.stroke();
  }
  if (PAGE.champion.length) ring(g, onScreen(pixelOfX(PAGE.champion[0]), pixelOfY(PAGE.champion[1])), 7, '#4fdbe3', 2.2);
}

/* Small crosses where a forager is recorded, once they are far enough apart. */
function replayPoints(g) {
  const { columns, rows } = PAGE.replays;
  if (columns.length < 2 || (columns[1] - columns[0]) * zoom() < 34) return;
  const size = viewer.viewport.getContainerSize();
  const from = inPicture(new OpenSeadragon.Point(0, 0)), to = inPicture(size);
  for (const [line, stroke] of [[3, '#00000080'], [1.1, '#ffffffd0']]) {
    g.lineWidth = line;
    g.strokeStyle = stroke;
    g.beginPath();
    for (const row of rows) {
      if (row < from.y || row > to.y) continue;
      for (const column of columns) {
        if (column < from.x || column > to.x) continue;
        const p = onScreen(column + 0.5, row + 0.5);
        g.moveTo(p.x - 3, p.y); g.lineTo(p.x + 3, p.y);
        g.moveTo(p.x, p.y - 3); g.lineTo(p.x, p.y + 3);
      }
    }
    g.stroke();
  }
}

function placeOf(chosen) {
  const { columns, rows } = PAGE.replays;
  return { x: columns[chosen % columns.length] + 0.5, y: rows[Math.floor(chosen / columns.length)] + 0.5 };
}

function chosen(g) {
  const place = placeOf(state.chosen), p = onScreen(place.x, place.y);
  if (state.click) {
    const c = onScreen(state.click.x, state.click.y);
    g.lineWidth = 1.5;
    g.strokeStyle = '#ffffffd0';
    g.setLineDash([4, 4]);
    g.beginPath();
    g.moveTo(c.x, c.y);
    g.lineTo(p.x, p.y);
    g.stroke();
    g.setLineDash([]);
  }
  ring(g, p, 9, '#ffffff', 2.2);
}

function short(number) {
  return number >= 1e-4 && number < 1e5 ? String(+number.toPrecision(3)) : number.toExponential(0).replace('e', ' · 10^');
}

function ruler() {
  const perUnit = zoom() / PAGE.pitch, room = 130 / perUnit;
  const power = 10 ** Math.floor(Math.log10(room));
  const length = [5, 2, 1].map(f => f * power).find(l => l <= room) || power;
  $('ruler').querySelector('i').style.width = length * perUnit + 'px';
  $('ruler').querySelector('span').textContent = short(length) + ' ' + PAGE.unit
      + (zoom() >= 4 ? ' · pixels × ' + zoom().toFixed(0) : '');
}

/* --- the colour bar --- */
function drawBar(code = -1) {
  const canvas = $('bar'), ratio = devicePixelRatio || 1, g = canvas.getContext('2d'), told = layer();
  const width = canvas.clientWidth, pad = 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(34 * ratio);
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.font = '12px system-ui, sans-serif';
  g.fillStyle = '#9aa4b3';
  if (told.kind === 'behaviour') {
    g.fillText('Each colour is a behaviour; equal colours, equal behaviour', 0, 21);
    return;
  }
  const colours = paletteColours(), span = width - 2 * pad;
  for (let x = 0; x < span; x++) {
    const c = colours[Math.round(x / (span - 1) * 255)];
    g.fillStyle = 'rgb(' + (c & 255) + ',' + (c >> 8 & 255) + ',' + (c >> 16 & 255) + ')';
    g.fillRect(pad + x, 0, 1.5, 13);
  }
  const scale = scaleOf(told);
  let free = -1e9;
  scale.marks.forEach((mark, i) => {
    const x = pad + mark * (span - 1), text = scale.labels[i], wide = g.measureText(text).width;
    const left = Math.max(0, Math.min(width - wide, x - wide / 2));
    if (left < free) return;
    free = left + wide + 7;
    g.fillStyle = '#9aa4b3';
    g.fillRect(x - 0.5, 14, 1, 4);
    g.fillText(text, left, 31);
  });
  if (code >= 0 && table && table.positions) {
    const x = pad + positionOf(code, told, table.positions) * (span - 1);
    g.fillStyle = '#000';
    g.fillRect(x - 2, 0, 4, 14);
    g.fillStyle = '#fff';
    g.fillRect(x - 1, 0, 2, 14);
  }
}

/* --- what the user does --- */
let toastTimer = 0;
function say(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $('toast').hidden = true; }, 3500);
}

function seen() {
  const size = viewer.viewport.getContainerSize();
  const from = inPicture(new OpenSeadragon.Point(0, 0)), to = inPicture(size);
  return { from, to, middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
}

/* The bookmark of what is seen: a line for the window, or the tile in the middle for the landscape command. */
function bookmark() {
  const level = levelSeen(), step = 2 ** (PAGE.finest - level), view = seen();
  const clamp = (value, most) => Math.max(0, Math.min(most, value));
  const left = Math.floor(clamp(view.from.x, PAGE.width - 1) / step), top = Math.floor(clamp(view.from.y, PAGE.height - 1) / step);
  const right = Math.ceil(clamp(view.to.x, PAGE.width) / step), bottom = Math.ceil(clamp(view.to.y, PAGE.height) / step);
  if (PAGE.line) {
    const field = [PAGE.pitch * step, Math.floor(PAGE.column / step) + left, Math.floor(PAGE.row / step) + top,
      Math.max(1, right - left), Math.max(1, bottom - top)].join(':');
    return PAGE.line.replace(/\/view=[^/]*/, '/view=' + field);
  }
  const x = Math.floor(clamp(view.middle.x, PAGE.width - 1) / step / PAGE.tile);
  const y = Math.floor(clamp(view.middle.y, PAGE.height - 1) / step / PAGE.tile);
  return inFolder ? './mazescape landscape --like ' + PAGE.pictures + '/' + level + '/' + x + '_' + y + '.png --out again.png' : '';
}

async function copy() {
  const text = bookmark();
  if (!text) { say('This page has no bookmark: its run depends on files or on other runs.'); return; }
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  say(PAGE.line ? 'Copied: open it by ./mazescape --bookmark LINE' : 'Copied: ' + text);
}

function replayAt(place) {
  const { columns, rows } = PAGE.replays;
  const nearest = (all, at) => all.reduce((best, one, i) => (Math.abs(one + 0.5 - at) < Math.abs(all[best] + 0.5 - at) ? i : best), 0);
  const column = nearest(columns, place.x), row = nearest(rows, place.y);
  state.chosen = row * columns.length + column;
  state.click = place;
  const at = placeOf(state.chosen);
  const far = Math.max(Math.abs(Math.floor(at.x) - Math.floor(place.x)), Math.abs(Math.floor(at.y) - Math.floor(place.y)));
  const which = 'pixel ' + count(Math.floor(at.x)) + ', ' + count(Math.floor(at.y));
  replayer.show(state.chosen, far === 0
      ? 'The network that was clicked, ' + which + '.'
      : 'The nearest of ' + count(PAGE.replays.fitness.length) + ' recorded networks: ' + which + ', ' + count(far)
          + (far === 1 ? ' pixel' : ' pixels') + ' from the click (ring).');
  drawOverlay();
}

function closeReplay() {
  replayer.close();
  state.chosen = -1;
  state.click = null;
  drawOverlay();
}

function choose(id, words, value, change) {
  const select = $(id);
  for (const word of words) select.add(new Option(word, word));
  select.value = value;
  select.onchange = () => { change(select.value); recolour(); };
  return by => {
    select.selectedIndex = (select.selectedIndex + by + select.length) % select.length;
    select.onchange();
  };
}

function listen() {
  const next = {
    l: choose('layer', PAGE.layers.map(l => l.word), layer().word, word => {
      state.layer = PAGE.layers.findIndex(l => l.word === word);
      enable();
    }),
    p: choose('palette', PAGE.palettes.map(p => p.word), state.palette, word => { state.palette = word; }),
    s: choose('scale', PAGE.scales, state.scale, word => { state.scale = word; }),
  };
  $('layers').hidden = PAGE.layers.length < 2;
  $('fit').onclick = () => viewer.viewport.goHome();
  $('copy').onclick = copy;
  $('help').onclick = () => $('about').showModal();
  $('marks').onclick = () => {
    state.marks = !state.marks;
    $('marks').setAttribute('aria-pressed', state.marks);
    drawOverlay();
  };
  replayer.listen(closeReplay);
  const stage = $('stage');
  stage.addEventListener('pointermove', event => {
    const box = stage.getBoundingClientRect();
    pointer = new OpenSeadragon.Point(event.clientX - box.left, event.clientY - box.top);
    readAgain();
  });
  document.addEventListener('keydown', event => {
    const typing = /^(SELECT|INPUT|TEXTAREA|BUTTON)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey || $('about').open) return;
    if (typing && !(event.target.tagName === 'BUTTON' && event.key !== 'Enter' && event.key !== ' ')) return;
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const view = viewer.viewport, bounds = view.getBounds();
    if (moves[event.key]) {
      view.panBy(new OpenSeadragon.Point(moves[event.key][0] * bounds.width / 6, moves[event.key][1] * bounds.height / 6));
      view.applyConstraints();
    } else if (event.key === '+' || event.key === '=') view.zoomBy(1.5).applyConstraints();
    else if (event.key === '-') view.zoomBy(1 / 1.5).applyConstraints();
    else if (event.key === '0') view.goHome();
    else if (event.key === 'Enter') replayAt(seen().middle);
    else if (event.key === ' ') replayer.toggle();
    else if (event.key === 'Escape') closeReplay();
    else if (event.key === 'c') copy();
    else if (event.key === 'm') $('marks').click();
    else if (event.key === '?') $('about').showModal();
    else if (next[event.key]) next[event.key](1);
    else return;
    event.preventDefault();
  });
}

function enable() {
  $('palette').disabled = layer().kind !== 'plain';
  $('scale').disabled = layer().kind === 'behaviour';
}

/* The address tells what is seen, so that a link to the page opens there. */
let remembering = 0;
function remember() {
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    const at = seen(), home = viewer.viewport.getZoom() === viewer.viewport.getHomeZoom();
    const words = [home ? '' : 'at=' + [planeX(at.middle.x), planeY(at.middle.y), zoom()].map(n => +n.toPrecision(9)).join(','),
      state.layer ? 'layer=' + layer().word : '',
      state.palette === PAGE.palette ? '' : 'palette=' + state.palette,
      state.scale === PAGE.scale ? '' : 'scale=' + state.scale].filter(word => word);
    try { history.replaceState(null, '', '#' + words.join('&')); } catch (refused) { /* a browser that keeps addresses of files */ }
  }, 400);
}

function recalled() {
  const told = new URLSearchParams(location.hash.slice(1));
  const index = PAGE.layers.findIndex(l => l.word === told.get('layer'));
  if (index >= 0) state.layer = index;
  if (PAGE.palettes.some(p => p.word === told.get('palette'))) state.palette = told.get('palette');
  if (PAGE.scales.includes(told.get('scale'))) state.scale = told.get('scale');
  const at = (told.get('at') || '').split(',').map(Number);
  return at.length === 3 && at.every(Number.isFinite) && at[2] > 0 ? at : null;
}

async function start() {
  if (typeof DecompressionStream === 'undefined') {
    $('readout').textContent = 'This browser is too old to unpack the picture: one of 2023 or later shows it.';
    return;
  }
  const at = recalled();
  $('unfinished').hidden = PAGE.complete === 1;
  context2d = $('overlay').getContext('2d');
  viewer = OpenSeadragon({
    element: $('viewer'), prefixUrl: '', drawer: 'canvas', showNavigationControl: false, imageSmoothingEnabled: false,
    maxZoomPixelRatio: 64, minZoomImageRatio: 0.7, visibilityRatio: 0.6, animationTime: 0.5, blendTime: 0,
    immediateRender: true, maxImageCacheCount: 120, placeholderFillStyle: '#14171d', crossOriginPolicy: false,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true },
    gestureSettingsPen: { clickToZoom: false, dblClickToZoom: true },
  });
  viewer.addHandler('canvas-key', event => { event.preventDefaultAction = true; });
  viewer.addHandler('canvas-click', event => { if (event.quick) replayAt(inPicture(event.position)); });
  viewer.addHandler('update-viewport', drawOverlay);
  viewer.addHandler('animation', () => { readAgain(); remember(); });
  viewer.addHandler('tile-loaded', readAgain);
  viewer.world.addHandler('add-item', () => {
    if (version !== 1 || !at) return;
    const middle = new OpenSeadragon.Point(pixelOfX(at[0]) / PAGE.width, pixelOfY(at[1]) / PAGE.width);
    viewer.viewport.zoomTo(at[2] * PAGE.width / viewer.viewport.getContainerSize().x, null, true).panTo(middle, true);
  });
  addEventListener('resize', () => { drawBar(); drawOverlay(); });
  listen();
  enable();
  await recolour();
}
