//! Runs one hot loop a number of times: `hadir-bench-gate LOOP TIMES`. Without arguments it lists the loops, one per line with
//! how many elements a run has. `scripts/gate` counts the instructions of both.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

mod attendance;
mod core;
mod engagement;
mod hot_loop;
mod random;
mod sql;

fn main() -> std::process::ExitCode {
    let loops = [core::LOOPS, engagement::LOOPS, attendance::LOOPS, sql::LOOPS].concat();
    let mut arguments = std::env::args().skip(1);
    let (Some(name), times) = (arguments.next(), arguments.next()) else {
        for it in &loops {
            println!("{} {}", it.name, it.elements);
        }
        return std::process::ExitCode::SUCCESS;
    };
    let Some(times) = times.and_then(|text| text.parse::<u32>().ok()) else {
        eprintln!("how many times?");
        return std::process::ExitCode::FAILURE;
    };
    let Some(found) = loops.iter().find(|it| it.name == name) else {
        eprintln!("no loop is called {name}");
        return std::process::ExitCode::FAILURE;
    };
    let mut run = (found.prepare)();
    for _ in 0..times {
        run();
    }
    std::process::ExitCode::SUCCESS
}
