//! Starts both servers, prints the address of a database on each, and keeps them until its input ends.
//!
//! `cargo run -p hadir-testkit --features servers --bin throw_away_servers`, to look around by hand.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a program")]

use hadir_testkit::server::{ServerError, mysql, postgres};
use std::process::ExitCode;

fn main() -> ExitCode {
    match keep() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn keep() -> Result<(), ServerError> {
    let databases = [postgres()?, mysql()?];
    for database in &databases {
        println!("{}", database.url());
    }
    for line in std::io::stdin().lines().map_while(Result::ok) {
        assert!(line != "panic", "as asked");
    }
    Ok(())
}
