// The landscape as a terrain: height and colour are fitness, and the population stands on it. Drag to turn it.
//
// With OpenGL it is drawn in P3D; where there is none it is drawn in JAVA2D, with the perspective of corner() and the
// dots never hidden. As evolution goes on, the terrain around one champion becomes that around a later one.
// Try: another HIGH or TILT, --set landscape.extent=0.1 (closer to the champion).
import io.github.mazescape.app.SketchRun;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.*;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.view.Palette;

final int SIDE = 64;        // points along a side
final int FRAMES = 180;     // how long each terrain stays, while the next is measured [frames]
final int LEAP = 15;        // generations from one terrain to the next
final float CELL = 9;       // between points [pixels]
final float HIGH = 420;     // how high a fitness of 1 is [pixels]
final float TILT = 1.05;    // 0 looks straight down, PI / 2 along the ground

SketchRun run;
Raster measured;            // the terrain to come
float[] before = new float[SIDE * SIDE], after = new float[SIDE * SIDE], now = new float[SIDE * SIDE];
Projector projector;
double[][] crowd;
float turn = 0.5;

void settings() { size(960, 640, SketchRun.renderer3D()); }

void setup() {
  run = new SketchRun(this, "evolution.population=64", "evolution.refresh=0", "task.mazes=6", "task.steps=120", "seed=6");
  prepare();
  while (!measured.complete()) run.render(measured, SIDE * SIDE);
}

void prepare() {
  for (int i = 0; i < LEAP; i++) run.next();
  double[] champion = run.generation().champion();
  double extent = run.experiment().settings().number(Parameters.LANDSCAPE_EXTENT);
  measured = run.raster(run.directions(champion).slice(champion, extent, 1), SIDE);
}

void draw() {
  int moment = (frameCount - 1) % FRAMES;
  if (moment == 0) {
    arrayCopy(after, before);
    measured.copy(Layer.FITNESS, after);
    projector = new Projector(measured.slice());
    crowd = run.generation().population();
    prepare();
  }
  run.render(measured, SIDE * SIDE / (FRAMES - 60));
  float t = min(1, (moment + 1) / 60.0);
  for (int i = 0; i < now.length; i++) now[i] = lerp(before[i], after[i], t * t * (3 - 2 * t));
  turn += mousePressed ? (mouseX - pmouseX) * 0.01 : 0.004;
  background(13, 15, 19);
  translate(width / 2, height * 0.62);
  if (g.is3D()) { translate(0, 0, -120); rotateX(TILT); rotateZ(turn); }
  noStroke();
  int end = SIDE - 2;
  for (int i = 0; i <= end; i++) for (int j = 0; j <= end; j++) {  // from the back to the front
    int x = sin(turn) > 0 ? j : end - j, y = cos(turn) > 0 ? i : end - i, at = y * SIDE + x;
    float slope = now[at + 1] - now[at];  // light comes from the left
    fill(lerpColor(Palette.MAGMA.at(0.12 + 1.3 * now[at]), slope > 0 ? #FFFFFF : #000000, min(0.4, abs(slope) * 2)));
    shape(QUADS, x, y, now[at], x + 1, y, now[at + 1], x + 1, y + 1, now[at + SIDE + 1], x, y + 1, now[at + SIDE]);
  }
  strokeWeight(5);
  for (double[] weights : crowd) {
    Projection place = projector.project(weights);
    float x = (float) (place.u() + 1) / 2 * SIDE - 0.5, y = (float) (place.v() + 1) / 2 * SIDE - 0.5;
    stroke(79, 227, 235, 60 + 160 / (1 + 0.1 * (float) place.distance()));
    boolean inside = min(x, y) > 0 && max(x, y) < SIDE - 1;
    if (inside) shape(POINTS, x, y, now[round(y) * SIDE + round(x)] + 0.01);
  }
}

// Draws a shape whose corners are (column, row, fitness) each.
void shape(int kind, float... corners) {
  beginShape(kind);
  for (int i = 0; i < corners.length; i += 3) {
    float x = (corners[i] - SIDE / 2) * CELL, y = (corners[i + 1] - SIDE / 2) * CELL, z = corners[i + 2] * HIGH;
    float across = x * cos(turn) - y * sin(turn), away = x * sin(turn) + y * cos(turn);
    float scale = 554 / (674 - away * sin(TILT) - z * cos(TILT));
    if (g.is3D()) vertex(x, y, z); else vertex(across * scale, (away * cos(TILT) - z * sin(TILT)) * scale);
  }
  endShape();
}
