// Evolution on its landscape: a whole population on the plane of its champions' path.
//
// First some generations are evolved. The two main components of the champions' path span a plane through the last one;
// each of its pixels is a network, measured in the same mazes. Then the generations walk across it.
// Try: more GENERATIONS, another seed (./mazescape sketch FitnessLandscape --seed 7), evolution.sigma=0.3.
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.*;
import io.github.mazescape.sketch.*;

final int SIDE = 720;         // the picture [pixels]
final int GENERATIONS = 150;  // how many to evolve before they are shown
final int FRAMES = 10;        // how long each of them stays [frames]
final int POINTS = 600;       // how many pixels are measured a frame

ArrayList<Generation> history = new ArrayList<Generation>();
ArrayList<Projection> trail = new ArrayList<Projection>();
SketchRun run;
Raster raster;
Projector projector;
PImage picture;

void setup() {
  size(720, 780);
  background(13, 15, 19);
  // One task for all generations (refresh=0), so that one landscape is true for all of them.
  run = new SketchRun(this, "evolution.refresh=0", "landscape.mazes=generation", "evolution.population=96", "task.mazes=8", "task.steps=120", "seed=2");
  ArrayList<double[]> path = new ArrayList<double[]>();
  for (int i = 0; i < GENERATIONS; i++) history.add(run.next());
  for (Generation generation : history) path.add(generation.champion());
  double[] last = run.generation().champion();
  raster = run.raster(Directions.principal(path, last).plane(last), 1.0, SIDE / 3);
  projector = new Projector(raster.plane(), raster.viewport());
  for (double[] champion : path) trail.add(projector.project(champion));
  picture = createImage(SIDE, SIDE, RGB);
}

void draw() {
  if (!raster.complete()) paint();
  image(picture, 0, 0);
  int at = frameCount / FRAMES % GENERATIONS;
  stroke(255, 150);
  for (int i = 1; i <= at; i++) {
    line(x(trail.get(i - 1)), y(trail.get(i - 1)), x(trail.get(i)), y(trail.get(i)));
  }
  float age = frameCount % FRAMES / float(FRAMES);
  if (at > 0) crowd(history.get(at - 1), 1 - age);
  crowd(history.get(at), age);
  Generation shown = history.get(at);
  fill(13, 15, 19);
  rect(0, SIDE, width, height - SIDE);
  Caption.draw(g, "Generation " + shown.number(), 20, SIDE + 36, 16, #E8EAEE);
  String fitness = "best " + nf((float) shown.best(), 1, 3) + "   mean " + nf((float) shown.mean(), 1, 3);
  Caption.drawBefore(g, fitness, width - 20, SIDE + 36, 16, #9AA4B3);
}

// Colours the landscape, light where it is fit; the square root lifts the lowlands. Recolouring measures nothing anew.
void paint() {
  run.render(raster, POINTS);
  double best = history.get(GENERATIONS - 1).best();
  for (int i = 0; i < SIDE * SIDE; i++) {
    double fitness = raster.value(Layer.FITNESS, i % SIDE / 3, i / SIDE / 3);
    picture.pixels[i] = Double.isNaN(fitness) ? #14171D : SketchPalette.MAGMA.at(0.06 + 0.94 * Math.sqrt(fitness / best));
  }
  picture.updatePixels();
}

// A dot for each network, where the plane is nearest to it; the fainter, the farther off the plane it lies.
void crowd(Generation generation, float strength) {
  noStroke();
  for (double[] weights : generation.population()) {
    Projection place = projector.project(weights);
    fill(79, 227, 235, strength * 200 / (1 + 0.1 * (float) place.distance()));
    circle(x(place), y(place), 6);
  }
}

float x(Projection place) { return (float) (place.u() + 1) * SIDE / 2; }
float y(Projection place) { return (float) (place.v() + 1) * SIDE / 2; }
