// Settings and outcomes: parallel axes
const across = { top: 52, height: 380, x: [], svg: draw('svg', $('across'), {}) };
const y = at => across.top + (1 - at) * (across.height - across.top - 22);
const acrossAt = clientY => {
  const at = 1 - (clientY - across.svg.getBoundingClientRect().top - across.top) / (across.height - across.top - 22);
  return Math.max(0, Math.min(1, at));
};
const layAxes = () => {
  const width = Math.max($('across').parentElement.clientWidth, axes.length * 112);
  const margin = 58;
  $('across').style.width = width + 'px';
  across.width = width;
  across.x = axes.map((index, i) => axes.length < 2 ? width / 2 : margin + i * (width - 2 * margin) / (axes.length - 1));
  across.svg.setAttribute('width', width);
  across.svg.setAttribute('height', across.height);
  across.svg.replaceChildren();
  axes.forEach((index, i) => {
    const column = columns[index];
    const axis = draw('g', across.svg, { class: 'axis', tabindex: 0, role: 'group', transform: `translate(${across.x[i]} 0)`,
      'aria-label': column.name + ': ' + column.about });
    draw('title', axis, {}, column.name + ': ' + column.about);
    const [first, rest] = column.name.includes('.') ? column.name.split(/\.(.*)/s) : ['', column.name];
    draw('text', axis, { x: 0, y: 16, 'text-anchor': 'middle' }, first);
    draw('text', axis, { x: 0, y: 32, 'text-anchor': 'middle', class: 'name' }, rest);
    draw('line', axis, { class: 'axis', y1: y(1), y2: y(0) });
    let last = Infinity;
    for (const value of ticks(index)) {
      const at = y(place(index, value));
      if (last - at < 13) continue;
      last = at;
      draw('line', axis, { x1: -4, x2: 0, y1: at, y2: at });
      draw('text', axis, { x: -7, y: at + 4, 'text-anchor': 'end', class: 'tick' }, shown(index, value));
    }
    const brush = brushes.get(index);
    if (brush) {
      draw('rect', axis, { class: 'brush', x: -9, width: 18, y: y(brush[1]), height: Math.max(3, y(brush[0]) - y(brush[1])), rx: 3 });
    }
    const grip = draw('rect', axis, { class: 'grip', x: -16, width: 32, y: y(1) - 8, height: y(0) - y(1) + 16 });
    grip.addEventListener('pointerdown', event => drag(event, index));
    axis.addEventListener('keydown', event => key(event, index, i));
  });
};
const drag = (event, index) => {
  event.preventDefault();
  const from = acrossAt(event.clientY);
  const old = brushes.get(index);
  const moved = old && from >= old[0] && from <= old[1];
  let far = false;
  const move = now => {
    const at = acrossAt(now.clientY);
    far ||= Math.abs(y(at) - y(from)) > 3;
    if (!far) return;
    const by = moved ? Math.max(-old[0], Math.min(1 - old[1], at - from)) : 0;
    brushes.set(index, moved ? [old[0] + by, old[1] + by] : [Math.min(from, at), Math.max(from, at)]);
    update();
  };
  const end = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    if (!far) brushes.delete(index);
    update();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
};
const key = (event, index, i) => {
  const by = { ArrowUp: 0.05, ArrowDown: -0.05 }[event.key];
  if (event.key === 'Escape') brushes.delete(index);
  else if (by === undefined) return;
  else {
    const [low, high] = brushes.get(index) ?? [0.75 - by, 1 - by];
    const move = event.shiftKey ? 0 : Math.max(-low, Math.min(1 - high, by));
    brushes.set(index, [low + move, Math.max(low, Math.min(1, high + (event.shiftKey ? by : move)))]);
  }
  event.preventDefault();
  update();
  across.svg.querySelectorAll('g.axis')[i].focus();
};
const line = run => axes.map((index, i) => places[run][index] === null ? null : [across.x[i], y(places[run][index])]);
const pointedAt = run => run === state.run || state.run < 0 && runs[run].group === state.group;
const drawAcross = selected => {
  const pen = surface($('across'), across.width, across.height);
  pen.lineWidth = 1;
  pen.strokeStyle = theme.gone;
  if (selected.length < runs.length) runs.forEach((run, index) => path(pen, line(index)));
  pen.globalAlpha = Math.max(0.25, Math.min(0.9, 60 / selected.length));
  pen.lineWidth = 1.3;
  const rising = [...selected].sort((a, b) => places[a][state.colour] - places[b][state.colour]);
  for (const run of rising) {
    pen.strokeStyle = colour(tint(run));
    path(pen, line(run));
  }
  pen.globalAlpha = 1;
  pen.lineWidth = 3;
  pen.strokeStyle = theme.text;
  for (const run of selected.filter(pointedAt)) path(pen, line(run));
};
