package dev.espalier.soak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A stream of the corpus with one to four mutations, which follow from a seed. */
final class StreamMutation {

  /** Numbers that sizes, lengths and handles are set to. */
  private static final int[] NUMBERS = {
    0,
    1,
    2,
    -1,
    255,
    65_535,
    1 << 20,
    1 << 28,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    0x7E0000,
    0x7E0001,
    0x7E0002,
    0x7E0005
  };

  /** One in so many is a long stream of one element over and over. */
  private static final int LONG_STREAMS = 10_000;

  private static final int LONGEST = 16_000_000;

  private final StreamCorpus corpus;
  private final SplittableRandom random;
  private final List<String> applied = new ArrayList<>();
  private byte[] bytes;

  private StreamMutation(StreamCorpus corpus, long seed) {
    this.corpus = corpus;
    this.random = new SplittableRandom(Step.mix(seed));
    int base = random.nextInt(corpus.size());
    this.bytes = corpus.stream(base).clone();
    applied.add("stream " + base);
  }

  static StreamMutation of(StreamCorpus corpus, long seed) {
    StreamMutation mutation = new StreamMutation(corpus, seed);
    int count = mutation.random.nextBoolean() ? 1 : 1 + mutation.random.nextInt(4);
    for (int i = 0; i < count; i++) {
      mutation.mutate();
    }
    if (mutation.random.nextInt(LONG_STREAMS) == 0) {
      mutation.repeatElement();
    }
    return mutation;
  }

  byte[] bytes() {
    return bytes;
  }

  String describe() {
    return String.join(", ", applied) + ", " + bytes.length + " bytes";
  }

  private void mutate() {
    switch (random.nextInt(12)) {
      case 0, 1 -> flip();
      case 2 -> setByte();
      case 3 -> truncate();
      case 4 -> insert();
      case 5 -> delete();
      case 6 -> copyWithin();
      case 7 -> splice();
      case 8 -> renameClass();
      case 9 -> setSize();
      case 10 -> setNumber();
      default -> setTypeCode();
    }
  }

  /** An index of the stream behind its header. */
  private int index() {
    return bytes.length <= 4 ? 0 : 4 + random.nextInt(bytes.length - 4);
  }

  private void flip() {
    if (bytes.length > 0) {
      int at = index();
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      applied.add("flip at " + at);
    }
  }

  private void setByte() {
    if (bytes.length > 0) {
      int at = index();
      bytes[at] = (byte) random.nextInt();
      applied.add("set at " + at);
    }
  }

  /** Writes one of the codes that announce the type of the next element. */
  private void setTypeCode() {
    if (bytes.length > 0) {
      int at = index();
      bytes[at] = (byte) (0x70 + random.nextInt(15));
      applied.add("type code at " + at);
    }
  }

  private void truncate() {
    int length = random.nextInt(bytes.length + 1);
    bytes = Arrays.copyOf(bytes, length);
    applied.add("truncate to " + length);
  }

  private void insert() {
    byte[] inserted = new byte[1 + random.nextInt(8)];
    random.nextBytes(inserted);
    replace(bytes.length == 0 ? 0 : index(), 0, inserted);
    applied.add("insert " + inserted.length);
  }

  private void delete() {
    if (bytes.length > 0) {
      int at = index();
      int length = Math.min(bytes.length - at, 1 + random.nextInt(12));
      replace(at, length, new byte[0]);
      applied.add("delete " + length + " at " + at);
    }
  }

  private void copyWithin() {
    if (bytes.length > 0) {
      int from = index();
      int length = Math.min(bytes.length - from, 1 + random.nextInt(40));
      int to = index();
      replace(to, 0, Arrays.copyOfRange(bytes, from, from + length));
      applied.add("copy " + length + " from " + from + " to " + to);
    }
  }

  private void splice() {
    byte[] other = corpus.stream(random.nextInt(corpus.size()));
    int from = random.nextInt(other.length);
    int to = bytes.length == 0 ? 0 : index();
    bytes = Arrays.copyOf(bytes, to);
    replace(to, 0, Arrays.copyOfRange(other, from, other.length));
    applied.add("splice at " + to);
  }

  /** Another class in place of one that the stream describes, with the length put right. */
  private void renameClass() {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < bytes.length; at++) {
      if (StreamCorpus.nameLength(bytes, at) > 0) {
        places.add(at);
      }
    }
    if (!places.isEmpty()) {
      int at = places.get(random.nextInt(places.size()));
      String name = corpus.className(random);
      int oldLength = StreamCorpus.nameLength(bytes, at);
      bytes[at + 1] = (byte) (name.length() >> 8);
      bytes[at + 2] = (byte) name.length();
      replace(at + 3, oldLength, name.getBytes(StandardCharsets.ISO_8859_1));
      applied.add("class " + name + " at " + at);
    }
  }

  /** The five bytes of an order and a size. */
  private int placeOfSize() {
    for (int at = 0; at + 7 <= bytes.length; at++) {
      if (bytes[at] == 0x77 && bytes[at + 1] == 5) {
        return at + 3;
      }
    }
    return -1;
  }

  private void setSize() {
    int at = placeOfSize();
    if (at >= 0) {
      int number =
          random.nextInt(2) == 0
              ? NUMBERS[random.nextInt(NUMBERS.length)]
              : bytes[at + 3] + random.nextInt(-2, 3);
      setInt(at, number);
      applied.add("size " + number);
    }
  }

  private void setNumber() {
    if (bytes.length > 8) {
      int at = Math.min(index(), bytes.length - 4);
      int number = NUMBERS[random.nextInt(NUMBERS.length)];
      setInt(at, number);
      applied.add("number " + number + " at " + at);
    }
  }

  private void setInt(int at, int number) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (number >>> 24 - 8 * i);
    }
  }

  /** A size in the millions, and nulls or references to one object to fill it. */
  private void repeatElement() {
    int at = placeOfSize();
    if (at >= 0) {
      int length = random.nextInt(1_000_000, LONGEST);
      byte[] element =
          random.nextInt(2) == 0 ? new byte[] {0x70} : new byte[] {0x71, 0, 0x7E, 0, 2};
      byte[] repeated = new byte[length];
      for (int i = 0; i < length; i++) {
        repeated[i] = element[i % element.length];
      }
      setInt(at, length);
      replace(at + 4, 0, repeated);
      applied.add("an element " + length / element.length + " times");
    }
  }

  private void replace(int at, int length, byte[] replacement) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + replacement.length);
    out.write(bytes, 0, at);
    out.writeBytes(replacement);
    out.write(bytes, at + length, bytes.length - at - length);
    bytes = out.toByteArray();
  }
}
