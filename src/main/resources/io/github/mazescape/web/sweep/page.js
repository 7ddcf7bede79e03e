// What is pointed at
const near = (lines, px, py) => {
  let found = -1;
  let distance = 10;
  for (const { id, points } of lines) {
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1], points[i]];
      if (!from || !to || px < from[0] || px > to[0]) continue;
      const away = Math.abs(from[1] + (to[1] - from[1]) * (px - from[0]) / (to[0] - from[0] || 1) - py);
      if (away < distance) [distance, found] = [away, id];
    }
  }
  return found;
};
const point = (run, group) => {
  if (run === state.run && group === state.group) return;
  Object.assign(state, { run, group });
  const own = state.shown.filter(pointedAt);
  $('pointed').textContent = run >= 0 ? columns.map((column, index) => `${column.name} ${shown(index, runs[run].values[index])}`).join(', ')
    : group >= 0 ? `${groups[group]}: ${own.length} ${own.length === 1 ? 'run' : 'runs'}, ${columns[goal].name} `
      + own.map(one => shown(goal, runs[one].values[goal])).join(', ') : '';
  drawAcross(state.shown);
  drawCurves(state.shown);
  for (const row of $('table').tBodies[0].rows) row.classList.toggle('pointed', pointedAt(+row.dataset.run));
};
const over = (id, find) => {
  $(id).addEventListener('pointermove', event => {
    const box = $(id).getBoundingClientRect();
    if (!event.buttons) find(event.clientX - box.left, event.clientY - box.top);
  });
  $(id).addEventListener('pointerleave', () => point(-1, -1));
};
over('across', (px, py) => point(near(state.shown.map(run => ({ id: run, points: line(run) })), px, py), -1));
over('curves', (px, py) => point(-1, near(curves.all.map(one => ({ id: one.group, points: one.points })), px, py)));

// Table
const compare = (a, b) => {
  const [one, other] = [runs[a].values[state.sort], runs[b].values[state.sort]];
  if (one === other) return a - b;
  if (one === null || other === null) return one === null ? 1 : -1;
  return state.falling ? other - one : one - other;
};
make('td', $('table').tHead.rows[0]);
columns.forEach((column, index) => {
  const head = make('th', $('table').tHead.rows[0]);
  const button = make('button', head, column.name);
  button.type = 'button';
  button.title = column.about;
  head.className = column.words.length ? '' : 'number';
  head.scope = 'col';
  button.addEventListener('click', () => {
    state.falling = state.sort === index ? !state.falling : !column.words.length && column.decimals >= 0;
    state.sort = index;
    fillTable();
  });
});
const fillTable = () => {
  [...$('table').tHead.rows[0].cells].slice(1).forEach((head, index) => {
    if (index === state.sort) head.ariaSort = state.falling ? 'descending' : 'ascending';
    else head.removeAttribute('aria-sort');
  });
  const body = $('table').tBodies[0];
  body.replaceChildren();
  const rows = [...state.shown].sort(compare);
  for (const run of state.all ? rows : rows.slice(0, ROWS)) {
    const row = make('tr', body);
    row.dataset.run = run;
    row.addEventListener('pointerenter', () => point(run, -1));
    row.addEventListener('pointerleave', () => point(-1, -1));
    make('i', make('td', row)).style.background = colour(tint(run));
    runs[run].values.forEach((value, index) => {
      const cell = make('td', row, shown(index, value));
      if (!columns[index].words.length) cell.className = 'number';
    });
  }
  $('more').hidden = state.all || rows.length <= ROWS;
  $('more').textContent = `Show all ${rows.length} rows`;
};

const update = () => {
  state.shown = runs.map((run, index) => index).filter(kept);
  $('count').textContent = brushes.size ? `${state.shown.length} of ${runs.length} runs` : `${runs.length} runs`;
  $('clear').hidden = !brushes.size;
  $('least').textContent = tinted(0, '≤');
  $('most').textContent = tinted(1, '≥');
  layAxes();
  drawAcross(state.shown);
  drawCurves(state.shown);
  fillTable();
};
for (const index of axes) make('option', $('colour'), columns[index].name).value = index;
$('colour').value = state.colour;
$('colour').addEventListener('change', event => { state.colour = +event.target.value; update(); });
$('measure').addEventListener('change', event => { state.measure = event.target.value; update(); });
$('clear').addEventListener('click', () => { brushes.clear(); update(); });
$('more').addEventListener('click', () => { state.all = true; fillTable(); });
for (const setting of data.settings) make('li', $('settings').querySelector('ul'), setting);
$('settings').hidden = !data.settings.length;
const restyle = () => { readTheme(); update(); };
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
window.addEventListener('resize', update);
restyle();
