package dev.espalier.benchmarks.twin.reference;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A build of many modules: the class path of each is merged from those of its dependencies, the
 * newest version wins, and modules are grouped by layer to find what a change affects.
 */
public final class BuildGraph implements Supplier<Object> {

  private static final int MODULES = 300;
  private static final int OWN_ARTIFACTS = 4;
  private static final int ARTIFACTS = 120;

  private record Module(int number, int layer, HashSet<Integer> dependencies) {}

  @Override
  public Object get() {
    Random random = new Random(1_789);
    HashMap<Integer, Module> modules = HashMap.empty();
    HashMap<Integer, HashMap<String, Integer>> classPaths = HashMap.empty();
    for (int number = 0; number < MODULES; number++) {
      Module module = module(number, modules, random);
      modules = modules.put(number, module);
      classPaths = classPaths.put(number, classPath(module, classPaths, random));
    }
    Map<Integer, HashMap<Integer, Module>> layers = modules.groupBy(module -> module._2.layer);
    int affected = affected(HashSet.of(3, 7), modules).size();
    long versions =
        classPaths.values().map(path -> path.values().sum().longValue()).sum().longValue();
    return "%d layers, %d affected, %d versions".formatted(layers.size(), affected, versions);
  }

  private static Module module(int number, HashMap<Integer, Module> earlier, Random random) {
    HashSet<Integer> dependencies = HashSet.empty();
    for (int i = 0; i < Math.min(number, 3); i++) {
      dependencies = dependencies.add(number - 1 - random.nextInt(Math.min(number, 40)));
    }
    int layer = dependencies.map(of -> earlier.get(of).get().layer).max().getOrElse(-1) + 1;
    return new Module(number, layer, dependencies);
  }

  private static HashMap<String, Integer> classPath(
      Module module, HashMap<Integer, HashMap<String, Integer>> earlier, Random random) {
    HashMap<String, Integer> path = HashMap.empty();
    for (int i = 0; i < OWN_ARTIFACTS; i++) {
      path = path.put("artifact-" + random.nextInt(ARTIFACTS), random.nextInt(20));
    }
    for (int dependency : module.dependencies) {
      path = path.merge(earlier.get(dependency).get(), Math::max);
    }
    return path;
  }

  private static HashSet<Integer> affected(
      HashSet<Integer> changed, HashMap<Integer, Module> modules) {
    HashSet<Integer> affected = changed;
    HashSet<Integer> found = changed;
    while (!found.isEmpty()) {
      HashSet<Integer> last = found;
      found =
          modules
              .filter(module -> !module._2.dependencies.intersect(last).isEmpty())
              .keySet()
              .diff(affected)
              .foldLeft(HashSet.empty(), HashSet::add);
      affected = affected.union(found);
    }
    return affected;
  }
}
