// A zoom without end: into the landscape around a champion, steering towards wherever behaviour changes most.
//
// A stage is a picture of that half of the one before it that has the most borders between behaviours. While the view
// glides from one stage into the next, the one after that is measured: in double precision where single ends. Where
// double ends as well, the zoom begins anew around a later champion. Try: --set network.hidden=4 for wider folds.
import io.github.mazescape.app.SketchRun;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.*;
import io.github.mazescape.view.Caption;
import io.github.mazescape.view.Palette;
import java.util.Arrays;

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
  Stage(double u, double v, Slice slice) { this.u = u; this.v = v; raster = run.raster(slice, SIDE); }
}

void setup() {
  size(720, 720);
  noSmooth();  // what was measured is shown as it is, each pixel a square
  run = new SketchRun(this, "evolution.population=64", "task.mazes=4", "task.steps=100", "evolution.refresh=0", "seed=4");
}

void draw() {
  if (stages.isEmpty()) {
    for (int i = 0; i < 40; i++) run.next();
    double[] champion = run.generation().champion();
    stages.add(new Stage(0, 0, run.directions(champion).slice(champion, 1, 1)));
  }
  Stage newest = stages.get(stages.size() - 1);
  if (!newest.raster.complete()) {
    run.render(newest.raster, SIDE * SIDE / (stages.size() < 3 ? 30 : FRAMES - 20));
    paint(newest);
  } else if (stages.size() < 3) {
    stages.add(inside(newest));
  } else if (moment == FRAMES) {
    moment = 0;
    stages.remove(0);
    if (stages.get(0).raster.slice().halfWidth() < END) stages.clear();
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
  fill(13, 15, 19);
  noStroke();
  rect(0, height - 36, width, 36);
  String zoom = "half-width " + String.format("%.2e", from.raster.slice().halfWidth() * half);
  Caption.draw(g, zoom, 16, height - 13, 14, #E8EAEE);
  Caption.drawBefore(g, run.precision(to.raster).name().toLowerCase() + " precision", width - 16, height - 13, 14, #9AA4B3);
}

void place(PImage image, double left, double top, double zoom) {
  float size = (float) (width * zoom) * (image == stages.get(0).image ? 1 : 0.5);
  image(image, (float) ((left * zoom + 1) * width / 2), (float) ((top * zoom + 1) * width / 2), size, size);
}

// The next stage: the half of a picture with the most borders between unequal behaviours, among 9 x 9 of them.
Stage inside(Stage stage) {
  int most = -1, step = SIDE / 16;
  double u = 0, v = 0;
  boolean[][] border = new boolean[SIDE][SIDE];
  for (int y = 1; y < SIDE; y++) for (int x = 1; x < SIDE; x++) {
    long here = stage.raster.fingerprint(x, y);
    border[y][x] = here != stage.raster.fingerprint(x - 1, y) || here != stage.raster.fingerprint(x, y - 1);
  }
  for (int top = 0; top <= SIDE / 2; top += step) for (int left = 0; left <= SIDE / 2; left += step) {
    int borders = 0;
    for (int y = top; y < top + SIDE / 2; y++) for (int x = left; x < left + SIDE / 2; x++) if (border[y][x]) borders++;
    if (borders > most) {
      most = borders;
      u = 2.0 * left / SIDE - 0.5;
      v = 2.0 * top / SIDE - 0.5;
    }
  }
  Slice slice = stage.raster.slice();
  double[] middle = new double[slice.centre().length];
  slice.copy(u, v, middle);
  return new Stage(u, v, new Slice(middle, slice.across(), slice.down(), slice.halfWidth() / 2, slice.halfHeight() / 2));
}

// Colours by rank, so that each picture uses the whole palette however little its fitness varies.
void paint(Stage stage) {
  float[] values = new float[SIDE * SIDE];
  stage.raster.copy(Layer.FITNESS, values);
  float[] sorted = values.clone();
  Arrays.sort(sorted);
  int known = SIDE * SIDE;
  while (known > 0 && Float.isNaN(sorted[known - 1])) known--;
  for (int i = 0; i < values.length; i++) {
    int rank = Arrays.binarySearch(sorted, values[i]);
    stage.image.pixels[i] = i < 0 ? 0 : Palette.MAGMA.at(rank / (double) known);
  }
  stage.image.updatePixels();
}
