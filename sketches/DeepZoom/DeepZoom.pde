// A zoom without end into the landscape around a champion, towards the places where behaviour changes most.
//
// A stage shows the half of the stage before it that has the most borders between behaviours. While the view glides
// from one stage into the next, the sketch measures the one after that, in double precision once single is too coarse.
// At the end of double precision the zoom begins anew around a later champion. Try: --set network.hidden=4.
import io.github.mazescape.landscape.*;
import io.github.mazescape.sketch.*;

final int SIDE = 240;      // pixels measured along a side
final int FRAMES = 120;    // how long one halving takes [frames]
final double END = 1e-12;  // half-width at which to begin anew [norms of the champion]

SketchRun run;
ArrayList<Stage> stages = new ArrayList<Stage>();  // the one shown, the one entered, the one being measured
int moment;                                        // of the halving, in [0, FRAMES]
class Stage {
  double u, v;     // where its middle lies in the stage before, each in [-0.5, 0.5]
  Raster raster;
  PImage image = createImage(SIDE, SIDE, RGB);
  Stage(double u, double v, Plane plane, double halfWidth) { this.u = u; this.v = v; raster = run.raster(plane, halfWidth, SIDE); }
  double halfWidth() { return raster.viewport().halfWidth(); }
}

void setup() {
  size(720, 720);
  background(13, 15, 19);
  noSmooth();  // what was measured is shown as it is, each pixel a square
  run = new SketchRun(this, "evolution.population=64", "task.mazes=4", "task.steps=100", "evolution.refresh=0", "landscape.mazes=generation", "seed=4");
}

void draw() {
  if (stages.isEmpty()) {
    for (int i = 0; i < 40; i++) run.next();
    double[] champion = run.generation().champion();
    stages.add(new Stage(0, 0, run.directions(champion).plane(champion), 1));
  }
  Stage newest = stages.get(stages.size() - 1);
  if (!newest.raster.complete()) {
    run.render(newest.raster, SIDE * SIDE / (stages.size() < 3 ? 30 : FRAMES - 20));
    newest.image = SketchPalette.MAGMA.byRank(newest.raster);
  } else if (stages.size() < 3) {
    stages.add(inside(newest));
  } else if (moment == FRAMES) {
    moment = 0;
    stages.remove(0);
    if (stages.get(0).halfWidth() < END) stages.clear();
  }
  if (stages.size() == 3) moment = min(moment + 1, FRAMES);
  if (stages.size() > 0) show(moment / float(FRAMES));
}
void show(float t) {
  background(20, 23, 29);
  Stage from = stages.get(0), to = stages.get(min(1, stages.size() - 1));
  double half = Math.pow(0.5, t), x = 2 * (1 - half) * to.u, y = 2 * (1 - half) * to.v;  // what is seen of "from"
  place(from.image, -1 - x, -1 - y, 1 / half);
  tint(255, 255 * constrain(t * 1.5, 0, 1));
  if (t > 0) place(to.image, to.u - 0.5 - x, to.v - 0.5 - y, 1 / half);
  noTint();
  noStroke();
  fill(13, 15, 19);
  rect(0, height - 36, width, 36);
  String zoom = "half-width " + String.format("%.2e", from.halfWidth() * half);
  Caption.draw(g, zoom, 16, height - 13, 14, #E8EAEE);
  Caption.drawBefore(g, run.precision(to.raster).name().toLowerCase() + " precision", width - 16, height - 13, 14, #9AA4B3);
}
void place(PImage image, double left, double top, double zoom) {
  float size = (float) (width * zoom) * (image == stages.get(0).image ? 1 : 0.5);
  image(image, (float) ((left * zoom + 1) * width / 2), (float) ((top * zoom + 1) * width / 2), size, size);
}

// The next stage: the half of a picture with the most borders between unequal behaviours.
Stage inside(Stage stage) {
  double[] at = SketchRun.liveliest(stage.raster);
  Plane plane = stage.raster.plane();
  double half = stage.halfWidth();
  double[] middle = plane.point(at[0] * half, at[1] * half);
  return new Stage(at[0], at[1], new Plane(middle, plane.across(), plane.down()), half / 2);
}
