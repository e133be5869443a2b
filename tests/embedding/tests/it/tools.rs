//! The steps as files, run by sqlx's own migrator instead of ours: up, again, and down. What they make is a database of ours.

use hadir_core::ids::WorkspaceId;
use hadir_sql::migrate::{History, Tool};
use hadir_sql::{Dialect, Scope, publishing};
use hadir_testkit::server::Database;
use sqlx_core::migrate::Migrator;
use sqlx_core::pool::PoolOptions;
use std::path::{Path, PathBuf};

/// A folder of files that goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn of(history: &History) -> Self {
        let name = format!("hadir_{}_steps_{}", std::process::id(), history.dialect());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in history.files_for(Tool::Sqlx) {
            std::fs::write(folder.join(name), text).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

macro_rules! runs {
    ($name:ident, $adapter:ident, $database:ty, $dialect:expr, $open:expr) => {
        #[test]
        fn $name() {
            use hadir_sql::adapter::$adapter as adapter;
            let database: Database = $open;
            let folder = Folder::of(&History::all($dialect));
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let pool =
                    PoolOptions::<$database>::new().max_connections(1).connect(database.url()).await.unwrap();
                let steps = Migrator::new(Path::new(&folder.0)).await.unwrap();
                assert!(steps.iter().count() > 20, "up and down");
                steps.run(&pool).await.unwrap();
                steps.run(&pool).await.unwrap();
                let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
                let mut connection = pool.acquire().await.unwrap();
                let question = publishing::posts(scope).build($dialect);
                assert_eq!(adapter::fetch(&mut connection, &question).await.unwrap(), []);
                drop(connection);
                steps.undo(&pool, 0).await.unwrap();
                let mut connection = pool.acquire().await.unwrap();
                assert!(adapter::fetch(&mut connection, &question).await.is_err(), "it is gone");
                drop(connection);
                pool.close().await;
            });
        }
    };
}

runs!(
    on_postgres,
    sqlx_postgres,
    sqlx_postgres::Postgres,
    Dialect::Postgres,
    hadir_testkit::server::postgres().unwrap()
);
runs!(on_mariadb, sqlx_mysql, sqlx_mysql::MySql, Dialect::Mysql, hadir_testkit::server::mysql().unwrap());
