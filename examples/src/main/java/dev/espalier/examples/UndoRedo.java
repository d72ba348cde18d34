package dev.espalier.examples;

import dev.espalier.PersistentMap;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An editor that can undo and redo every step. Each step keeps the map before it, which shares all
 * but a few small objects with the map after it.
 */
public final class UndoRedo {

  private final Deque<PersistentMap<String, String>> before = new ArrayDeque<>();
  private final Deque<PersistentMap<String, String>> after = new ArrayDeque<>();
  private PersistentMap<String, String> settings = PersistentMap.of();

  /** Changes a setting. */
  public void set(String name, String value) {
    before.push(settings);
    after.clear();
    settings = settings.with(name, value);
  }

  /** Goes back to the settings before the last step, if there is one. */
  public void undo() {
    if (!before.isEmpty()) {
      after.push(settings);
      settings = before.pop();
    }
  }

  /** Repeats the step that was undone last, if there is one. */
  public void redo() {
    if (!after.isEmpty()) {
      before.push(settings);
      settings = after.pop();
    }
  }

  /** Returns the settings as they are now. */
  public PersistentMap<String, String> settings() {
    return settings;
  }

  /** Sets a colour twice, goes back, and forward again. */
  public static void main(String[] args) {
    var editor = new UndoRedo();
    editor.set("colour", "red");
    editor.set("colour", "blue");
    System.out.println("set twice: " + editor.settings());
    editor.undo();
    System.out.println("undone:    " + editor.settings());
    editor.redo();
    System.out.println("redone:    " + editor.settings());
  }
}
