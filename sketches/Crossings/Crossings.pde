// A light walks through a maze, and on the landscape those pixels shine whose agents come to the lit cell.
//
// Every pixel at the left is a network; all of them run in the maze at the right once. The light goes along the way of
// the champion, or to the cell below the mouse while you press it there. Cells are the lighter, the more agents come.
// Try: --seed 3, another LAYER such as VISITED, --set maze.generator=prim.
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.foraging.*;
import io.github.mazescape.landscape.*;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.sketch.*;

final Layer LAYER = Layer.FITNESS;
final int SIDE = 600;         // of the landscape and of the maze [pixels]
final int BLOCK = 4;          // an agent is as wide on the screen [pixels]
final int GENERATIONS = 60;   // how many to evolve first
final int ROWS = 5;           // how many rows of agents run a frame
final int PACE = 12;          // how long the light stays in a cell [frames]
SketchRun run;
Raster raster;
Maze maze;
Trajectory way;               // that of the champion
boolean[][] comes;            // for each cell the pixels whose agents come there
int[] crowd;                  // how many they are
int known;                    // how many rows of pixels are known

void setup() {
  size(1240, 640);
  noSmooth();   // each pixel is an agent
  background(13, 15, 19);
  run = new SketchRun(this, "evolution.population=96", "task.mazes=4", "task.steps=150", "maze.width=15", "maze.height=15", "seed=4");
  for (int i = 0; i < GENERATIONS; i++) run.next();
  double[] best = run.generation().champion();
  raster = run.raster(run.directions(best).plane(best), 0.5, SIDE / BLOCK);
  maze = run.task().mazes().get(0);
  way = run.trajectory(best, 0);
  comes = new boolean[maze.width() * maze.height()][raster.width() * raster.height()];
  crowd = new int[comes.length];
}

void draw() {
  run.render(raster, ROWS * raster.width());
  for (int i = 0; i < ROWS && known < raster.height(); i++) row(known++);
  Trajectory.Step at = way.steps().get(frameCount / PACE % way.steps().size());
  float cell = SIDE / float(maze.width());
  int lit = at.y() * maze.width() + at.x();
  int column = floor((mouseX - 640) / cell), row = floor((mouseY - 20) / cell);
  if (mousePressed && column >= 0 && column < maze.width() && row >= 0 && row < maze.height()) lit = row * maze.width() + column;
  background(13, 15, 19);
  image(shining(comes[lit]), 20, 20, SIDE, SIDE);
  noStroke();
  for (int i = 0; i < crowd.length; i++) {
    int x = i % maze.width(), y = i / maze.width();
    float share = crowd[i] / float(max(1, known * raster.width()));
    fill(maze.isWall(x, y) ? #343B48 : lerpColor(#14171D, #A99BF0, sqrt(share)));
    square(640 + x * cell, 20 + y * cell, cell);
    if (i != lit) continue;
    fill(#8FF06A);
    square(640 + x * cell + 4, 20 + y * cell + 4, cell - 8);
    Caption.draw(g, round(100 * share) + "%", 640 + x * cell + 7, 20 + (y + 0.6) * cell, 12, #0D0F13);
  }
}

// Lets the agents of a row of pixels run.
void row(int y) {
  int[] pixels = new int[raster.width()];
  for (int x = 0; x < pixels.length; x++) pixels[x] = y * pixels.length + x;
  Trails trails = run.trails(raster, pixels, 0);
  for (int i = 0; i < pixels.length; i++) for (int step = 0; step <= trails.steps(); step++) {
    int cell = trails.y(i, step) * maze.width() + trails.x(i, step);
    if (!comes[cell][pixels[i]]) crowd[cell]++;
    comes[cell][pixels[i]] = true;
  }
}

PImage shining(boolean[] here) {
  PImage picture = SketchPalette.MAGMA.byRank(raster);
  for (int i = 0; i < here.length; i++) picture.pixels[i] = lerpColor(picture.pixels[i], here[i] ? #8FF06A : #0D0F13, here[i] ? 0.25 : 0.7);
  picture.updatePixels();
  return picture;
}
