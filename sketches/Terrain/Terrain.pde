// The fitness landscape as a terrain that turns, with the population walking on it. Drag to turn it, the wheel zooms.
//
// Every crossing of the grid is one network, measured in the same mazes; its height and its colour are its fitness.
// The terrain is drawn with plain triangles from back to front, so it needs no OpenGL.
// Try: more POINTS, another seed (./mazescape sketch Terrain --seed 3), SketchPalette.VIRIDIS.
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.*;
import io.github.mazescape.sketch.*;

final int POINTS = 96;        // crossings along a side
final int GENERATIONS = 60;   // how many to evolve before the landscape is measured
final float TALL = 110;       // the height of the champion's fitness [pixels]

SketchRun run;
Raster raster;
Projector projector;
float turn = 0.6, tilt = 0.55, zoom = 7.4;

void setup() {
  size(960, 720);
  background(13, 15, 19);
  run = new SketchRun(this, "evolution.refresh=0", "landscape.mazes=generation", "evolution.population=96", "task.mazes=8", "task.steps=120", "seed=2");
  for (int i = 0; i < GENERATIONS; i++) run.next();
  double[] champion = run.generation().champion();
  raster = run.raster(run.directions(champion).plane(champion), 0.7, POINTS);
  projector = new Projector(raster.plane(), raster.viewport());
}

void draw() {
  run.render(raster, 600);
  if (!mousePressed) turn += 0.004;
  background(13, 15, 19);
  terrain();
  crowd();
  Caption.draw(g, "Generation " + run.generation().number(), 24, 40, 16, #E8EAEE);
  Caption.draw(g, raster.complete() ? "drag to turn, wheel to zoom" : "measuring", 24, 64, 13, #9AA4B3);
}

// Draws from back to front, so that near parts cover far ones; the turn decides which corner is farthest.
void terrain() {
  boolean flipX = sin(turn) > 0, flipY = cos(turn) < 0;
  for (int j = 0; j < POINTS - 1; j++) for (int i = 0; i < POINTS - 1; i++) {
    int x = flipX ? POINTS - 2 - i : i, y = flipY ? POINTS - 2 - j : j;
    float a = high(x, y), b = high(x + 1, y), c = high(x + 1, y + 1), d = high(x, y + 1);
    float light = constrain(0.85 + 3 * (a - c) / 1.5, 0.45, 1.15);   // slopes that face the upper left are lit
    color hue = SketchPalette.MAGMA.at(0.06 + 0.94 * a);
    fill(red(hue) * light, green(hue) * light, blue(hue) * light);
    stroke(red(hue) * light, green(hue) * light, blue(hue) * light);
    beginShape();
    corner(x, y, a);
    corner(x + 1, y, b);
    corner(x + 1, y + 1, c);
    corner(x, y + 1, d);
    endShape(CLOSE);
  }
}

void crowd() {
  noStroke();
  fill(79, 227, 235, 230);
  for (double[] weights : run.generation().population()) {
    Projection at = projector.project(weights);
    float x = (float) (at.u() + 1) * POINTS / 2, y = (float) (at.v() + 1) * POINTS / 2;
    if (x < 1 || y < 1 || x >= POINTS - 1 || y >= POINTS - 1) continue;
    circle(across(x, y), down(x, y, high(int(x), int(y))) - 4, 6);
  }
}

float high(int x, int y) {
  double fitness = raster.value(Layer.FITNESS, x, y) / run.generation().best();
  return Double.isNaN(fitness) ? 0 : constrain((float) fitness, 0, 1);
}

void corner(float x, float y, float up) { vertex(across(x, y), down(x, y, up)); }
float across(float x, float y) { return width / 2 + zoom * ((x - POINTS / 2) * cos(turn) - (y - POINTS / 2) * sin(turn)); }
float down(float x, float y, float up) { return height * 0.56 + zoom * tilt * ((x - POINTS / 2) * sin(turn) + (y - POINTS / 2) * cos(turn)) - up * TALL * zoom / 7; }
void mouseDragged() { turn -= (mouseX - pmouseX) * 0.01; tilt = constrain(tilt + (mouseY - pmouseY) * 0.004, 0.25, 0.9); }
void mouseWheel(processing.event.MouseEvent event) { zoom = constrain(zoom * pow(0.95, event.getCount()), 3, 16); }
