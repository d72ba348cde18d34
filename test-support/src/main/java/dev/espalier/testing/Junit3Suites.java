package dev.espalier.testing;

import java.util.Collections;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs suites of JUnit 3, which are what guava-testlib makes, as dynamic tests of Jupiter:
 *
 * <pre>{@code
 * @TestFactory
 * DynamicNode mapInHashOrder() {
 *   return Junit3Suites.asDynamicNode(MapTestSuiteBuilder.using(…).named("…").createTestSuite());
 * }
 * }</pre>
 *
 * <p>Every test case counts as one test; the Vintage engine gets these counts wrong.
 */
public final class Junit3Suites {

  private Junit3Suites() {}

  /**
   * A test case as a dynamic test, a suite as a container of what is in it.
   *
   * @param test the test case or suite
   * @return the node for a method annotated with {@code @TestFactory} to return
   */
  public static DynamicNode asDynamicNode(Test test) {
    if (test instanceof TestSuite suite) {
      return DynamicContainer.dynamicContainer(
          suite.getName(),
          Collections.list(suite.tests()).stream().map(Junit3Suites::asDynamicNode));
    }
    TestCase testCase = (TestCase) test;
    return DynamicTest.dynamicTest(testCase.getName(), testCase::runBare);
  }
}
