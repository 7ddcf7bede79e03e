'use strict';
const ROWS = 200;
const LABELLED = 12;
const data = JSON.parse(document.getElementById('data').textContent);
const { columns, runs, groups } = data;
const axes = columns.map((column, index) => index).filter(index => columns[index].axis);
const goal = columns.length - 1;
const brushes = new Map();
const state = { colour: axes.includes(goal) ? goal : axes[axes.length - 1] ?? goal, measure: 'heldOut', run: -1,
  group: -1, sort: goal, falling: true, all: false };
const $ = id => document.getElementById(id);

const make = (name, parent, text) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  return parent.appendChild(element);
};
const draw = (name, parent, attributes, text) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return parent.appendChild(element);
};

// Values, and where they lie on an axis: from 0 at its lower end to 1.
for (const column of columns) column.range = [Infinity, -Infinity];
for (const run of runs) {
  run.values.forEach((value, index) => {
    if (value === null) return;
    const range = columns[index].range;
    range[0] = Math.min(range[0], value);
    range[1] = Math.max(range[1], value);
  });
}
const place = (index, value) => {
  if (value === null) return null;
  const [least, most] = columns[index].range;
  if (least === most) return 0.5;
  return columns[index].log
    ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
};
const places = runs.map(run => run.values.map((value, index) => place(index, value)));
const shown = (index, value) => {
  const column = columns[index];
  if (value === null) return '–';
  if (column.words.length) return column.words[value];
  return column.decimals < 0 ? String(+value.toPrecision(7)) : value.toFixed(column.decimals);
};
const kept = run => [...brushes].every(([index, [low, high]]) => {
  const at = places[run][index];
  return at !== null && at >= low - 1e-9 && at <= high + 1e-9;
});
const steps = (least, most, count) => {
  const rough = (most - least) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough);
  const found = [];
  for (let i = Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i++) found.push(+(i * step).toPrecision(12));
  return found;
};
const ticks = index => {
  const column = columns[index];
  const [least, most] = column.range;
  const values = [...new Set(runs.map(run => run.values[index]))].filter(value => value !== null).sort((a, b) => a - b);
  if (column.words.length || column.decimals < 0 && values.length <= 9) return values;
  if (!column.log) return steps(least, most, 6);
  const found = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power++) {
    for (const factor of [1, 2, 5]) found.push(+(factor * 10 ** power).toPrecision(3));
  }
  return found.filter(value => value >= least && value <= most);
};

// Colours. A run far out, beyond J. W. Tukey's inner fences, has the colour of the end that it lies beyond, so that the others
// can still be told apart.
const FAR = 1.5; // times the width of the middle half
const ENOUGH = 8; // runs, to tell what is far
const quantile = (sorted, part) => {
  const at = part * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]);
};
const tints = columns.map((column, index) => {
  const known = runs.map((run, number) => number).filter(number => places[number][index] !== null)
    .sort((a, b) => places[a][index] - places[b][index]);
  const sorted = known.map(number => places[number][index]);
  const middle = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = FAR * (middle[1] - middle[0]);
  const near = column.words.length || known.length < ENOUGH || !(reach > 0) ? known
    : known.filter(number => places[number][index] >= middle[0] - reach && places[number][index] <= middle[1] + reach);
  const ends = [near[0], near[near.length - 1]];
  return { ends, cut: [near[0] !== known[0], ends[1] !== known[known.length - 1]] };
});
const tint = run => {
  const at = places[run][state.colour];
  if (at === null) return null;
  const [low, high] = tints[state.colour].ends.map(end => places[end][state.colour]);
  return high > low ? Math.max(0, Math.min(1, (at - low) / (high - low))) : 0.5;
};
const tinted = (end, sign) => {
  const { ends, cut } = tints[state.colour];
  const range = columns[state.colour].range;
  const value = ends[end] === undefined ? range[end] : runs[ends[end]].values[state.colour];
  return (cut[end] ? sign + ' ' : '') + shown(state.colour, value);
};
let theme = {};
const readTheme = () => {
  const style = getComputedStyle(document.documentElement);
  theme = Object.fromEntries(['ground', 'text', 'dim', 'line', 'gone', 'ramp-0', 'ramp-1', 'ramp-2', 'ramp-3']
    .map(name => [name, style.getPropertyValue('--' + name).trim()]));
};
const colour = at => {
  if (at === null) return theme.dim;
  const part = Math.min(2, Math.floor(at * 3));
  const ends = [part, part + 1].map(i => [1, 3, 5].map(from => parseInt(theme['ramp-' + i].slice(from, from + 2), 16)));
  return `rgb(${ends[0].map((value, i) => Math.round(value + (ends[1][i] - value) * (at * 3 - part))).join(' ')})`;
};
const surface = (parent, width, height) => {
  const canvas = parent.querySelector('canvas');
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = width + 'px';
  canvas.style.height = height + 'px';
  const pen = canvas.getContext('2d');
  pen.scale(density, density);
  pen.lineJoin = 'round';
  pen.font = '11.5px ' + getComputedStyle(document.body).fontFamily;
  return pen;
};
const path = (pen, points) => {
  pen.beginPath();
  let open = false;
  for (const point of points) {
    if (point && open) pen.lineTo(...point);
    if (point && !open) pen.moveTo(...point);
    open = !!point;
  }
  pen.stroke();
};
