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
