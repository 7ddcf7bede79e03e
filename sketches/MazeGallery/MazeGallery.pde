// The generators growing mazes: every cell appears in the order in which its generator opens it.
//
// Its colour is its distance from the start, so that long winding corridors and short dead ends look different.
// Try: other SIDEs (odd, up to 255), BRAID 0 (no loops) or 1 (no dead ends), PACE.
import io.github.mazescape.maze.*;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.sketch.*;

final int SIDE = 35;         // cells along a side, walls included
final float BRAID = 0.3;     // the share of dead ends that are opened at the end, in [0, 1]
final int GROWING = 420;     // how long a maze grows [frames]
final int RESTING = 120;     // how long it stays before the next one [frames]
final int CELL = 10;         // [pixels]
final int FRESH = 30;        // how many of the newest cells glow

final String[] NAMES = { "Depth first", "Prim", "Wilson", "Rooms", "Field" };
final String[] NOTES = { "winds, then backs up", "grows evenly from its middle", "random walks, loops erased",
  "thrown, then joined", "walls strewn, all connected" };
int[][] growth = new int[5][];
Maze[] mazes = new Maze[5];

void setup() {
  size(1190, 860);
  background(13, 15, 19);
  noStroke();
}

void draw() {
  int round = (frameCount - 1) / (GROWING + RESTING);
  int moment = (frameCount - 1) % (GROWING + RESTING);
  if (moment == 0) {
    sow(round);
  }
  background(13, 15, 19);
  for (int i = 0; i < mazes.length; i++) {
    // Three above, two below, each row in the middle of the window.
    int left = i < 3 ? 40 + i * 380 : 230 + (i - 3) * 380;
    int top = i < 3 ? 60 : 480;
    show(i, left, top, min(1, moment / float(GROWING)));
  }
}

// New mazes: the seed decides all of them, so round 3 is the same today and tomorrow.
void sow(int round) {
  for (int i = 0; i < mazes.length; i++) {
    MazeSpec spec = new MazeSpec(Generator.values()[i], SIDE, SIDE, BRAID, 0);
    mazes[i] = spec.generate(new Seed(round));
    growth[i] = spec.growth(new Seed(round));
  }
}

void show(int maze, int left, int top, float done) {
  Caption.draw(g, NAMES[maze], left, top - 14, 16, #E8EAEE);
  Caption.drawBefore(g, NOTES[maze], left + SIDE * CELL, top - 14, 13, #9AA4B3);
  fill(30, 34, 43);
  rect(left, top, SIDE * CELL, SIDE * CELL);
  ShortestPaths paths = ShortestPaths.fromStart(mazes[maze]);
  int[] order = growth[maze];
  int count = int(order.length * done);
  for (int i = 0; i < count; i++) {
    int cell = order[i] < 0 ? ~order[i] : order[i];   // a complement is a cell that becomes wall again
    int x = cell % SIDE, y = cell / SIDE;
    float far = paths.distance(x, y) / float(paths.farthest());
    color open = paths.reaches(x, y) ? SketchPalette.MAGMA.at(0.25 + 0.7 * far) : color(58, 64, 78);   // open for now
    color paint = order[i] < 0 ? color(30, 34, 43) : open;
    float glow = done < 1 ? max(0, 1 - (count - i) / float(FRESH)) : 0;
    fill(lerpColor(paint, #4FDBE3, glow));
    rect(left + x * CELL, top + y * CELL, CELL, CELL);
  }
}
