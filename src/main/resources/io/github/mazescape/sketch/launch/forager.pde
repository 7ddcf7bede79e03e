// The champion forages in one maze, walk after walk, while evolution goes on.
//
// Save a change while this runs, and it begins anew. Try another PACE, another maze (maze.generator=wilson), another seed.
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.sketch.*;

final int STEPS = 120;   // the length of a walk
final int PACE = 3;      // how long a step takes [frames]

SketchRun run;
Maze maze;
Trajectory walk;
boolean[] eaten;
int step;

void setup() {
  size(660, 720);
  background(13, 15, 19);
  run = new SketchRun(this, "evolution.population=64", "task.mazes=4", "task.steps=" + STEPS, "maze.width=15", "maze.height=15", "seed=1");
}

void draw() {
  int moment = (frameCount - 1) % (PACE * STEPS);
  if (moment == 0) begin();
  step = min(moment / PACE, walk.steps().size() - 1);
  Trajectory.Step at = walk.steps().get(step);
  if (at.ate()) eaten[at.y() * maze.width() + at.x()] = true;
  background(13, 15, 19);
  scale(width / float(maze.width()));
  noStroke();
  for (int y = 0; y < maze.height(); y++) for (int x = 0; x < maze.width(); x++) {
    fill(maze.isWall(x, y) ? #343B48 : #14171D);
    square(x, y, 1);
    fill(#F5B971);
    if (maze.hasPellet(x, y) && !eaten[y * maze.width() + x]) circle(x + 0.5, y + 0.5, 0.25);
  }
  fill(#FFFFFF);
  circle(at.x() + 0.5, at.y() + 0.5, 0.5);
  resetMatrix();
  Caption.draw(g, "Generation " + run.generation().number(), 20, height - 22, 16, #E8EAEE);
}

// Evolves some generations, and lets the champion walk in the first maze.
void begin() {
  for (int i = 0; i < 5; i++) run.next();
  maze = run.task().mazes().get(0);
  walk = run.trajectory(run.generation().champion(), 0);
  eaten = new boolean[maze.width() * maze.height()];
}
