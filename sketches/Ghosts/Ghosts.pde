// A brush wanders over a landscape, and all agents below it run in one and the same maze at once.
//
// Every pixel at the left is a network. Those below the brush leave fading trails at the right, in the colours of their
// pixels; in a cell they lie to each other as their pixels do, so that each cell shows a small copy of the brush. Press the
// mouse on the landscape to take the brush yourself. Try: another RADIUS, --seed 3, --set maze.generator=prim.
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.landscape.*;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.sketch.*;

final int SIDE = 600;         // of the landscape and of the maze [pixels]
final int BLOCK = 3;          // an agent is as wide on the screen [pixels]
final int RADIUS = 14;        // of the brush [agents]
final int GENERATIONS = 60;   // how many to evolve first
final int POINTS = 1500;      // how many agents are measured a frame
final int PACE = 2;           // how long a step takes [frames]
final int STAY = 200;         // how long the brush stays where it is [frames]
SketchRun run;
Raster raster;
PImage picture;
Maze maze;
Trails trails;
int[] pixels;                 // those below the brush
float brushX, brushY;         // its middle [agents]
float cell;                   // [pixels]
int begun;                    // the frame in which the episode began

void setup() {
  size(1240, 640);
  noSmooth();   // each pixel is an agent
  background(13, 15, 19);
  run = new SketchRun(this, "evolution.population=96", "task.mazes=4", "task.steps=150", "maze.width=15", "maze.height=15", "seed=4");
  for (int i = 0; i < GENERATIONS; i++) run.next();
  double[] best = run.generation().champion();
  raster = run.raster(run.directions(best).plane(best), 0.5, SIDE / BLOCK);
  maze = run.task().mazes().get(0);
  cell = SIDE / float(maze.width());
}

void draw() {
  if (!raster.complete()) {
    run.render(raster, POINTS);
    picture = SketchPalette.MAGMA.byRank(raster);
  }
  boolean mine = mousePressed && mouseX < SIDE + 20;
  boolean fresh = trails == null || mine || frameCount - begun > STAY;
  if (fresh) brush(mine);
  image(picture, 20, 20, SIDE, SIDE);
  noFill();
  stroke(232, 234, 238);
  circle(20 + (brushX + 0.5) * BLOCK, 20 + (brushY + 0.5) * BLOCK, 2 * RADIUS * BLOCK);
  noStroke();
  for (int y = 0; y < maze.height(); y++) for (int x = 0; x < maze.width(); x++) {
    fill(maze.isWall(x, y) ? color(52, 59, 72) : color(20, 23, 29, fresh ? 255 : 14));   // what was there fades
    rect(640 + x * cell, 20 + y * cell, cell, cell);
  }
  float time = (frameCount - begun) / float(PACE);
  for (int i = 0; i < trails.count(); i++) ghost(i, time);
}

// Lays the brush down, where the mouse is or somewhere on its own way.
void brush(boolean mine) {
  int side = raster.width();
  float t = 1 + frameCount / float(STAY);
  brushX = mine ? (mouseX - 20) / BLOCK : side * (0.5 + 0.36 * cos(2.4 * t));
  brushY = mine ? (mouseY - 20) / BLOCK : side * (0.5 + 0.36 * sin(1.7 * t));
  IntList below = new IntList();
  for (int i = 0; i < side * side; i++) if (dist(i % side, i / side, brushX, brushY) < RADIUS) below.append(i);
  if (below.size() > 0) pixels = below.array();
  trails = run.trails(raster, pixels, 0);
  begun = frameCount;
}

void ghost(int i, float time) {
  stroke(lerpColor(picture.pixels[pixels[i]], #FFFFFF, 0.25), 130);
  line(x(i, time - 1.0 / PACE), y(i, time - 1.0 / PACE), x(i, time), y(i, time));
}
float x(int i, float t) { return 640 + (lerp(trails.x(i, at(t)), trails.x(i, at(t + 1)), t - floor(t)) + 0.5 + 0.38 * (pixels[i] % raster.width() - brushX) / RADIUS) * cell; }
float y(int i, float t) { return 20 + (lerp(trails.y(i, at(t)), trails.y(i, at(t + 1)), t - floor(t)) + 0.5 + 0.38 * (pixels[i] / raster.width() - brushY) / RADIUS) * cell; }
int at(float t) { return constrain(floor(t), 0, trails.steps()); }
