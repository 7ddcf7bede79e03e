// A population evolves; then the landscape of fitness around its champion is measured, pixel by pixel.
//
// Save a change while this runs, and it begins anew. Try another PALETTE, more GENERATIONS, a smaller REACH, another
// setting below (./mazescape settings lists them). The mouse shows the fitness of the network in that pixel.
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.*;
import io.github.mazescape.sketch.*;

final SketchPalette PALETTE = SketchPalette.MAGMA;
final int GENERATIONS = 60;   // how many to evolve first
final double REACH = 0.6;     // how far the picture reaches to each side [norms of the champion]
final int PIXEL = 4;          // how wide a network is on the screen [pixels]

SketchRun run;
Raster raster;
FloatList bests = new FloatList();   // the best fitness of each generation

void setup() {
  size(640, 700);
  background(13, 15, 19);
  noSmooth();
  run = new SketchRun(this, "evolution.population=64", "task.mazes=4", "task.steps=120", "seed=1");
}

void draw() {
  background(13, 15, 19);
  if (raster == null) {
    bests.append((float) run.next().best());
    bars();
    if (bests.size() == GENERATIONS) measure();
  } else {
    run.render(raster, 400);   // some pixels a frame; raster.complete() tells when all are measured
    image(PALETTE.byRank(raster), 0, 0, width, width);
  }
  String best = "best " + nf((float) run.generation().best(), 1, 3);
  Caption.draw(g, "Generation " + run.generation().number() + "   " + best, 20, height - 22, 16, #E8EAEE);
  if (raster != null && mouseY < width) {
    double fitness = raster.value(Layer.FITNESS, constrain(mouseX, 0, width - 1) / PIXEL, mouseY / PIXEL);
    if (!Double.isNaN(fitness)) Caption.drawBefore(g, "here " + nf((float) fitness, 1, 3), width - 20, height - 22, 16, #9AA4B3);
  }
}

// The best of each generation so far.
void bars() {
  float wide = width / float(GENERATIONS);
  noStroke();
  for (int i = 0; i < bests.size(); i++) {
    fill(PALETTE.at(0.25 + 0.7 * bests.get(i)));
    rect(i * wide, width * (1 - bests.get(i)), wide - 1, width * bests.get(i));
  }
}

// A plane through the champion, along two random directions.
void measure() {
  double[] champion = run.generation().champion();
  raster = run.raster(run.directions(champion).plane(champion), REACH, width / PIXEL);
}
