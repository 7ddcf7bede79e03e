// The whole population forages at once, in one and the same maze, generation after generation.
//
// Every light is one forager; where many do the same, their lights add up. A pellet fades with the share of them that
// have eaten it: the pellets that stay bright are those that none has learnt to find. The champion is white.
// Try: --set maze.generator=field, --set network.memory=false (no memory of where they have been), another PACE.
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.sketch.*;
final int PACE = 3;            // how long a step takes [frames]
final int STEPS = 150;         // the length of an episode [steps]
final int CELL = 40;           // [pixels]
final float SPREAD = 0.26;     // how far foragers in one cell keep from each other [cells]
SketchRun run;
Maze maze;
java.util.List<Trajectory> foragers;
int[] eaten, meals;            // how many have eaten the pellet of a cell; how many pellets each has eaten
int step;

void setup() {
  size(760, 840);
  background(13, 15, 19);
  run = new SketchRun(this, "evolution.population=128", "task.mazes=1", "evolution.refresh=0", "landscape.mazes=generation", "maze.width=19", "maze.height=19", "task.steps=" + STEPS, "seed=5");
}
void draw() {
  int moment = (frameCount - 1) % (STEPS * PACE);
  if (moment == 0) {
    int skip = foragers == null ? 1 : min(20, 1 + int(run.generation().number() / 3));   // the first change the most
    for (int i = 0; i < skip; i++) run.next();
    maze = run.task().mazes().get(0);
    foragers = run.trajectories(0);
    eaten = new int[maze.width() * maze.height()];
    meals = new int[foragers.size()];
    background(13, 15, 19);
  }
  step = moment / PACE;
  if (moment % PACE == 0) eat();
  cells();
  for (int i = foragers.size() - 1; i >= 0; i--) light(i, (moment % PACE + 1) / float(PACE));
  bars();
}
// What is eaten in this step.
void eat() {
  for (int i = 0; i < meals.length; i++) {
    Trajectory.Step now = foragers.get(i).steps().get(step);
    if (!now.ate()) continue;
    eaten[now.y() * maze.width() + now.x()]++;
    meals[i]++;
  }
}
// Corridors are drawn half transparent over the frame before, so that every light leaves a trail.
void cells() {
  noStroke();
  for (int y = 0; y < maze.height(); y++) for (int x = 0; x < maze.width(); x++) {
    fill(maze.isWall(x, y) ? color(36, 41, 51) : color(20, 23, 29, 40));
    square(x * CELL, y * CELL, CELL);
    if (!maze.hasPellet(x, y)) continue;
    fill(lerpColor(#F5B971, #2B2620, eaten[y * maze.width() + x] / float(foragers.size())));
    circle((x + 0.5) * CELL, (y + 0.5) * CELL, 11);
  }
}
void light(int i, float t) {
  Trajectory.Step to = foragers.get(i).steps().get(step), from = step == 0 ? to : foragers.get(i).steps().get(step - 1);
  float turn = i * 2.4, away = SPREAD * sqrt(i / float(foragers.size()));   // a sunflower's seeds around the middle
  float x = lerp(from.x(), to.x(), t) + 0.5 + away * cos(turn), y = lerp(from.y(), to.y(), t) + 0.5 + away * sin(turn);
  fill(i == 0 ? #FFFFFF : lerpColor(#4FDBE3, #A99BF0, i / float(foragers.size())), i == 0 ? 255 : 150);
  circle(x * CELL, y * CELL, i == 0 ? 12 : 7);
}
// The pellets that each has eaten by now, the champion at the left.
void bars() {
  fill(13, 15, 19);
  rect(0, maze.height() * CELL, width, 80);
  float wide = 450.0 / foragers.size();
  for (int i = 0; i < foragers.size(); i++) {
    fill(i == 0 ? #FFFFFF : lerpColor(#4FDBE3, #A99BF0, i / float(foragers.size())));
    float tall = 56 * meals[i] / float(maze.pelletCount());
    rect(width - 466 + i * wide, height - 12 - tall, wide, tall + 1);
  }
  Caption.draw(g, "Generation " + run.generation().number(), 16, 796, 16, #E8EAEE);
  Caption.draw(g, "the best has eaten " + meals[0] + " of " + maze.pelletCount() + " pellets", 16, 820, 13, #9AA4B3);
}
