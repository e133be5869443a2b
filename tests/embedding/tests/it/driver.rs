//! What the stories need of a driver. Each implementation calls its adapter as that driver's users do.

use hadir_core::roster::Person;
use hadir_sql::adapter::Trouble;
use hadir_sql::{Change, Dialect, EncodeError, Overtaken, Query, Statement};

/// Why something was refused.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) trouble: Trouble,
    pub(crate) overtaken: Option<Overtaken>,
    #[allow(dead_code, reason = "what a failed test prints")]
    pub(crate) said: String,
}

pub(crate) type Result<T> = core::result::Result<T, Failure>;

/// Rows of one column of text, or of a name and a number: enough for a story, and a trait that can be boxed.
pub(crate) trait Driver {
    fn dialect(&self) -> Dialect;

    fn run(&mut self, statements: Vec<core::result::Result<Statement, EncodeError>>) -> Result<u64>;

    fn people(&mut self, query: &Query<Person>) -> Result<Vec<Person>>;

    fn counted(&mut self, query: &Query<(String, u64)>) -> Result<Vec<(String, u64)>>;

    fn number(&mut self, query: &Query<u64>) -> Result<u64>;

    fn change(&mut self, change: &Change<Person>) -> Result<()>;

    /// Shows rows one by one until `show` says no.
    fn stream(&mut self, query: &Query<Person>, show: &mut dyn FnMut(Person) -> bool) -> Result<()>;

    /// All of them in a transaction of the driver's own, or none.
    fn together(&mut self, statements: &[Statement]) -> Result<()>;

    fn execute(&mut self, statement: Statement) -> Result<u64> {
        self.run(vec![Ok(statement)])
    }
}

/// An adapter's error as a [`Failure`].
macro_rules! failure {
    ($error:ty) => {
        fn failure(error: $error) -> crate::driver::Failure {
            let trouble = error.trouble();
            let said = error.to_string();
            let overtaken = match error {
                hadir_sql::adapter::Error::Overtaken(overtaken) => Some(overtaken),
                _ => None,
            };
            crate::driver::Failure { trouble, overtaken, said }
        }
    };
}
pub(crate) use failure;
