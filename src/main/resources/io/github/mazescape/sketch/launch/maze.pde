// A maze, coloured by how far each cell is from the start. A click makes the next one.
//
// Save a change while this runs, and it begins anew. Try Generator.PRIM, WILSON, ROOMS or FIELD, other SIDEs, other palettes.
import io.github.mazescape.maze.*;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.sketch.*;

final int SIDE = 41;        // cells along a side, walls included; odd
final float BRAID = 0.2;    // the share of dead ends that are opened, in [0, 1]

int number = 1;             // which maze

void setup() {
  size(656, 716);
  background(13, 15, 19);
  noStroke();
}

void draw() {
  background(13, 15, 19);
  Maze maze = new MazeSpec(Generator.DEPTH_FIRST, SIDE, SIDE, BRAID, 0).generate(new Seed(number));
  ShortestPaths paths = ShortestPaths.fromStart(maze);
  float cell = width / float(SIDE);
  float wave = frameCount % 240 / 240.0;
  for (int y = 0; y < SIDE; y++) for (int x = 0; x < SIDE; x++) {
    if (maze.isWall(x, y)) continue;
    float far = paths.distance(x, y) / float(paths.farthest());
    fill(lerpColor(SketchPalette.VIRIDIS.at(0.15 + 0.8 * far), #FFFFFF, max(0, 0.6 - 20 * abs(far - wave))));
    rect(x * cell, y * cell, cell, cell);
  }
  Caption.draw(g, "Maze " + number, 20, height - 22, 16, #E8EAEE);
}

void mousePressed() { number++; }
