//! What the sqlx adapters of all engines share: executing and fetching statements.

/// What both `sqlx` adapters do alike, over their own `bind` and `cell`. A macro, because the bounds that make one function
/// of it are longer than the functions.
macro_rules! sqlx_statements {
    ($(#[$execute:meta])* $dialect:path, $database:ty, $connection:ty, $row:ty) => {
        $(#[$execute])*
        ///
        /// # Errors
        /// The driver's.
        pub async fn execute(
            connection: &mut $connection,
            statement: &$crate::statement::Statement,
        ) -> Result<u64, Error> {
            let arguments = bind(&statement.values)?;
            let sql = sqlx_core::sql_str::AssertSqlSafe(std::sync::Arc::clone(&statement.sql));
            let query = sqlx_core::query::query_with::<$database, _>(sql, arguments);
            Ok(query.execute(connection).await?.rows_affected())
        }

        /// Runs the statements of a [`store`](crate::store()); returns how many rows they changed, counted as by
        /// [`execute`].
        ///
        /// # Errors
        /// [`Error::Encode`] for a row that cannot be stored, or the driver's. What ran before stays, unless in a
        /// transaction.
        pub async fn run(
            connection: &mut $connection,
            statements: impl IntoIterator<Item = Result<$crate::statement::Statement, $crate::error::EncodeError>>,
        ) -> Result<u64, Error> {
            let mut changed = 0_u64;
            for statement in statements {
                let statement = statement.map_err(Error::Encode)?;
                changed = changed.saturating_add(execute(connection, &statement).await?);
            }
            Ok(changed)
        }

        /// Adds rows; says for each, in their order, whether it was stored, or taken already.
        ///
        /// # Errors
        /// [`Error::Encode`] for a row that cannot be stored, or the driver's. What ran before stays, unless in a
        /// transaction.
        pub async fn insert(
            connection: &mut $connection,
            statements: impl IntoIterator<Item = Result<$crate::statement::Statement, $crate::error::EncodeError>>,
        ) -> Result<Vec<bool>, Error> {
            let mut stored = Vec::new();
            for statement in statements {
                let statement = statement.map_err(Error::Encode)?;
                stored.push(match execute(connection, &statement).await {
                    Ok(rows) => rows == 1,
                    // Where the engine cannot pass it over.
                    Err(error) if $dialect.upserts_on_any_key() && error.trouble() == $crate::adapter::Trouble::Conflict => false,
                    Err(error) => return Err(error),
                });
            }
            Ok(stored)
        }

        /// Makes an edit.
        ///
        /// # Errors
        /// [`Error::Overtaken`] names the columns that somebody else has changed meanwhile, or says that the row is gone;
        /// then nothing is changed. Or the driver's.
        pub async fn change<R: $crate::schema::Row>(
            connection: &mut $connection,
            change: &$crate::update::Change<R>,
        ) -> Result<(), Error> {
            if execute(connection, &change.build($dialect)).await? > 0 {
                return Ok(());
            }
            let now = fetch(connection, &change.now($dialect)).await?;
            change.outcome(0, now.first()).map_err(Error::Encode)?.map_err(Error::Overtaken)
        }

        /// Makes a move and writes it to the audit log, in the transaction that is open: it waits for others who write to the
        /// log of the workspace, so that none is refused. Roll back on an error.
        ///
        /// # Errors
        /// [`Error::Append`] for an entry that cannot be made, or the driver's.
        pub async fn audited(
            connection: &mut $connection,
            audited: &$crate::update::Audited,
        ) -> Result<$crate::update::Outcome, Error> {
            if let Some(lock) = audited.lock($dialect) {
                fetch(connection, &lock).await?;
            }
            let moved = execute(connection, &audited.build($dialect)).await?;
            let standing =
                if moved == 0 { fetch(connection, &audited.standing($dialect)).await?.pop() } else { None };
            let outcome = audited.outcome(moved, standing.as_deref());
            let last = fetch(connection, &audited.last($dialect)).await?.pop();
            if let Some(append) = audited.append(&outcome, last).map_err(Error::Append)? {
                execute(connection, &append.build($dialect)).await?;
            }
            Ok(outcome)
        }

        /// Shows the rows of a query one by one, none of them kept: for what is too much at once.
        ///
        /// # Errors
        /// As of [`fetch`], or what `show` returns, which ends it.
        pub async fn for_each<T, F: From<Error>>(
            connection: &mut $connection,
            query: &$crate::statement::Query<T>,
            mut show: impl FnMut(T) -> Result<(), F>,
        ) -> Result<(), F> {
            let driver = |error: sqlx_core::Error| F::from(Error::Driver(error));
            let statement = query.statement();
            let arguments = bind(&statement.values)?;
            let sql = sqlx_core::sql_str::AssertSqlSafe(std::sync::Arc::clone(&statement.sql));
            let asked = sqlx_core::query::query_with::<$database, _>(sql, arguments);
            let mut rows = asked.persistent(!query.is_prepared_anew()).fetch(connection);
            let mut cells = Vec::with_capacity(query.kinds().len());
            while let Some(row) = core::future::poll_fn(|context| rows.as_mut().poll_next(context)).await {
                let row = row.map_err(driver)?;
                cells.clear();
                for (position, &kind) in query.kinds().iter().enumerate() {
                    cells.push(cell(&row, position, kind).map_err(driver)?);
                }
                show(query.decode(&mut cells).map_err(|error| F::from(Error::Decode(error)))?)?;
            }
            Ok(())
        }

        /// Saves a step of the queue, in the transaction that is open: false if the job has moved meanwhile, and
        /// nothing was changed.
        ///
        /// # Errors
        /// [`Error::Encode`] for what cannot be stored, or the driver's.
        pub async fn save(
            connection: &mut $connection,
            step: &$crate::publishing::queue::Save,
        ) -> Result<bool, Error> {
            let statements = step.build($dialect).map_err(Error::Encode)?;
            let moved = execute(connection, &statements.job).await? == 1;
            if moved {
                run(connection, statements.rest.into_iter().map(Ok)).await?;
            }
            Ok(moved)
        }

        /// Runs a query; returns its rows.
        ///
        /// # Errors
        /// [`Error::Decode`] for a row that is not what the schema promises, or the driver's.
        pub async fn fetch<T>(
            connection: &mut $connection,
            query: &$crate::statement::Query<T>,
        ) -> Result<Vec<T>, Error> {
            let statement = query.statement();
            let arguments = bind(&statement.values)?;
            let sql = sqlx_core::sql_str::AssertSqlSafe(std::sync::Arc::clone(&statement.sql));
            let asked = sqlx_core::query::query_with::<$database, _>(sql, arguments);
            let rows = asked.persistent(!query.is_prepared_anew()).fetch_all(connection).await?;
            let read = |row: &$row| {
                let cells = query.kinds().iter().enumerate().map(|(position, &kind)| cell(row, position, kind));
                query.decode(&mut cells.collect::<Result<Vec<_>, _>>()?).map_err(Error::Decode)
            };
            rows.iter().map(read).collect()
        }
    };
}
pub(super) use sqlx_statements;
