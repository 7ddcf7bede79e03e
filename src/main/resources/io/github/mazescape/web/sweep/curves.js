// Curves: the mean of the seeds of a combination, and a band from the least to the most
const curves = { left: 46, top: 12, height: 340, bottom: 30 };
const series = (group, members) => {
  const length = Math.max(...members.map(run => runs[run][state.measure].length));
  const points = [];
  for (let i = 0; i < length; i++) {
    const values = members.map(run => runs[run][state.measure][i]).filter(value => value !== null && value !== undefined);
    points.push(values.length
      ? [values.reduce((sum, value) => sum + value, 0) / values.length, Math.min(...values), Math.max(...values)] : null);
  }
  const at = members.map(tint).filter(value => value !== null);
  return { group, points, colour: at.length ? at.reduce((sum, value) => sum + value, 0) / at.length : null };
};
const drawCurves = selected => {
  const width = $('curves').clientWidth;
  const pen = surface($('curves'), width, curves.height);
  const members = new Map();
  for (const run of selected) members.set(runs[run].group, [...members.get(runs[run].group) ?? [], run]);
  const all = [...members].map(([group, own]) => series(group, own));
  const references = state.measure === 'heldOut' ? data.references : [];
  const values = all.flatMap(one => one.points.filter(point => point)).flatMap(point => [point[1], point[2]])
    .concat(references.map(level => level.value));
  const least = values.reduce((low, value) => Math.min(low, value), 1);
  const most = values.reduce((high, value) => Math.max(high, value), least + 0.02);
  const right = width < 640 ? 18 : 210;
  const last = data.generations[data.generations.length - 1] || 1;
  const x = generation => curves.left + (generation - 1) / Math.max(1, last - 1) * (width - curves.left - right);
  const level = value => curves.height - curves.bottom - (value - least) / (most - least) * (curves.height - curves.bottom - curves.top);
  pen.textBaseline = 'middle';
  for (const value of steps(least, most, 5)) {
    pen.strokeStyle = theme.line;
    path(pen, [[curves.left, level(value)], [width - right, level(value)]]);
    pen.fillStyle = theme.dim;
    pen.textAlign = 'right';
    pen.fillText(value.toFixed(2), curves.left - 8, level(value));
  }
  pen.textAlign = 'center';
  for (const generation of last > 1 ? steps(1, last, width < 640 ? 3 : 8).map(Math.round) : [1]) {
    pen.fillText(generation, x(generation), curves.height - curves.bottom + 14);
  }
  const labels = [];
  for (const reference of references) {
    pen.setLineDash([3, 4]);
    pen.strokeStyle = theme.dim;
    path(pen, [[curves.left, level(reference.value)], [width - right, level(reference.value)]]);
    pen.setLineDash([]);
    labels.push({ at: level(reference.value), text: reference.name, colour: theme.dim });
  }
  const few = all.length <= LABELLED;
  const strokes = (one, thick) => {
    const band = one.points.map((point, i) => point && [x(data.generations[i]), ...point.map(level)]).filter(point => point);
    if (few || thick) {
      pen.globalAlpha = thick ? 0.3 : 0.14;
      pen.fillStyle = colour(one.colour);
      pen.beginPath();
      band.forEach(point => pen.lineTo(point[0], point[2]));
      [...band].reverse().forEach(point => pen.lineTo(point[0], point[3]));
      pen.fill();
    }
    pen.globalAlpha = thick ? 1 : few ? 0.95 : Math.max(0.25, Math.min(0.9, 60 / all.length));
    pen.strokeStyle = thick ? theme.text : colour(one.colour);
    pen.lineWidth = thick ? 2.6 : 1.5;
    path(pen, band.map(point => [point[0], point[1]]));
    pen.globalAlpha = 1;
    if (few && band.length) {
      const end = band[band.length - 1];
      labels.push({ at: end[1], text: groups[one.group], colour: thick ? theme.text : colour(one.colour) });
    }
  };
  const group = state.run >= 0 ? runs[state.run].group : state.group;
  all.filter(one => one.group !== group).forEach(one => strokes(one, false));
  all.filter(one => one.group === group).forEach(one => strokes(one, true));
  if (right > 100) {
    labels.sort((a, b) => a.at - b.at).forEach((label, i) => {
      label.at = Math.max(label.at, i ? labels[i - 1].at + 14 : 8);
    });
    const over = labels.length ? labels[labels.length - 1].at - curves.height + curves.bottom : 0;
    pen.textAlign = 'left';
    for (const label of labels) {
      pen.fillStyle = label.colour;
      const short = label.text.replaceAll(/[a-z_]+\./g, '');
      pen.fillText(short.length > 34 ? short.slice(0, 33) + '…' : short, width - right + 8, label.at - Math.max(0, over));
    }
  }
  curves.all = all.map(one => ({ group: one.group, points: one.points.map((point, i) => point && [x(data.generations[i]), level(point[0])]) }));
  const seeds = Math.max(...[...members.values()].map(own => own.length), 0);
  $('curves-hint').textContent = (seeds > 1 ? 'A line is the mean of the seeds of a combination, its band goes from the least to the most'
    + (few ? '.' : '; bands are shown of what is pointed at.') : 'A line is a run.')
    + (references.length ? ' Dashed: what the reference foragers reach on the same mazes.' : '');
};
