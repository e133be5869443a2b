//! A runner of the same `cases` every time, so that what they reach can be asserted and what fails fails again.

use proptest::test_runner::{Config, TestRng, TestRunner};

/// A runner of the same `cases` every time, so that what they reach can be asserted and what fails fails again. With the
/// environment variable `PROPTEST_CASES`, of as many as it says, other ones each time.
///
/// ```
/// use proptest::strategy::{Strategy, ValueTree};
///
/// let drawn = || (0..u64::MAX).new_tree(&mut hadir_testkit::runner(8)).map(|tree| tree.current());
/// assert!(drawn() == drawn() || std::env::var_os("PROPTEST_CASES").is_some());
/// ```
pub fn runner(cases: u32) -> TestRunner {
    let config = Config { failure_persistence: None, max_shrink_iters: 100, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return TestRunner::new(config);
    }
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    TestRunner::new_with_rng(Config { cases, ..config }, rng)
}
