//! PostgreSQL and MariaDB through sqlx: out of a pool, as a service has it. A connection of a pool and a transaction are taken
//! where a connection is.

use crate::driver::{Driver, Result, failure};
use hadir_core::roster::Person;
use hadir_sql::{Change, Dialect, EncodeError, Query, Statement};
use hadir_testkit::server::Database;
use sqlx_core::pool::PoolOptions;
use tokio::runtime::{Builder, Runtime};

/// Ends a stream early.
enum Ended {
    Enough,
    Failed(hadir_sql::adapter::Error<sqlx_core::Error>),
}

impl From<hadir_sql::adapter::Error<sqlx_core::Error>> for Ended {
    fn from(error: hadir_sql::adapter::Error<sqlx_core::Error>) -> Self {
        Self::Failed(error)
    }
}

macro_rules! server {
    ($module:ident, $name:ident, $adapter:ident, $database:ty, $dialect:expr) => {
        pub(crate) mod $module {
            use super::*;
            use hadir_sql::adapter::$adapter as adapter;

            failure!(adapter::Error);

            pub(crate) struct $name {
                pool: sqlx_core::pool::Pool<$database>,
                runtime: Runtime,
                _database: Database,
            }

            impl $name {
                pub(crate) fn open(database: Database) -> Self {
                    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
                    let pool = runtime.block_on(async {
                        let options = PoolOptions::<$database>::new().max_connections(2);
                        let options = options.after_connect(|connection, _| {
                            Box::pin(async move {
                                for statement in $dialect.session() {
                                    let statement = Statement::from((*statement).to_owned());
                                    // Its error is the driver's own.
                                    if let Err(hadir_sql::adapter::Error::Driver(error)) =
                                        adapter::execute(connection, &statement).await
                                    {
                                        return Err(error);
                                    }
                                }
                                Ok(())
                            })
                        });
                        let pool = options.connect(database.url()).await.unwrap();
                        let mut connection = pool.acquire().await.unwrap();
                        adapter::migrate(&mut connection, chrono::DateTime::UNIX_EPOCH).await.unwrap();
                        drop(connection);
                        pool
                    });
                    Self { pool, runtime, _database: database }
                }
            }

            impl Drop for $name {
                fn drop(&mut self) {
                    self.runtime.block_on(self.pool.close());
                }
            }

            impl Driver for $name {
                fn dialect(&self) -> Dialect {
                    $dialect
                }

                fn run(
                    &mut self,
                    statements: Vec<core::result::Result<Statement, EncodeError>>,
                ) -> Result<u64> {
                    self.runtime.block_on(async {
                        let mut connection = self.pool.acquire().await.unwrap();
                        adapter::run(&mut connection, statements).await.map_err(failure)
                    })
                }

                fn people(&mut self, query: &Query<Person>) -> Result<Vec<Person>> {
                    self.runtime.block_on(async {
                        adapter::fetch(&mut *self.pool.acquire().await.unwrap(), query).await.map_err(failure)
                    })
                }

                fn counted(&mut self, query: &Query<(String, u64)>) -> Result<Vec<(String, u64)>> {
                    self.runtime.block_on(async {
                        adapter::fetch(&mut *self.pool.acquire().await.unwrap(), query).await.map_err(failure)
                    })
                }

                fn number(&mut self, query: &Query<u64>) -> Result<u64> {
                    self.runtime.block_on(async {
                        let mut connection = self.pool.acquire().await.unwrap();
                        Ok(adapter::fetch(&mut connection, query).await.map_err(failure)?[0])
                    })
                }

                fn change(&mut self, change: &Change<Person>) -> Result<()> {
                    self.runtime.block_on(async {
                        let mut connection = self.pool.acquire().await.unwrap();
                        adapter::change(&mut connection, change).await.map_err(failure)
                    })
                }

                fn stream(
                    &mut self,
                    query: &Query<Person>,
                    show: &mut dyn FnMut(Person) -> bool,
                ) -> Result<()> {
                    let shown = self.runtime.block_on(async {
                        let mut connection = self.pool.acquire().await.unwrap();
                        let shown = |person| if show(person) { Ok(()) } else { Err(Ended::Enough) };
                        adapter::for_each(&mut connection, query, shown).await
                    });
                    match shown {
                        Err(Ended::Failed(error)) => Err(failure(error)),
                        Ok(()) | Err(Ended::Enough) => Ok(()),
                    }
                }

                fn together(&mut self, statements: &[Statement]) -> Result<()> {
                    self.runtime.block_on(async {
                        let mut transaction = self.pool.begin().await.unwrap();
                        for statement in statements {
                            adapter::execute(&mut transaction, statement).await.map_err(failure)?;
                        }
                        transaction.commit().await.unwrap();
                        Ok(())
                    })
                }
            }
        }
    };
}

server!(in_postgres, Postgres, sqlx_postgres, sqlx_postgres::Postgres, Dialect::Postgres);
server!(in_mysql, Mysql, sqlx_mysql, sqlx_mysql::MySql, Dialect::Mysql);

pub(crate) fn postgres() -> in_postgres::Postgres {
    in_postgres::Postgres::open(hadir_testkit::server::postgres().unwrap())
}

pub(crate) fn mysql() -> in_mysql::Mysql {
    in_mysql::Mysql::open(hadir_testkit::server::mysql().unwrap())
}
