//! The worker that stands beside other engines: it loads a roster and captures, then answers runs over standard input
//! and output, one JSON line each. `cargo bench --bench attendance_peers --features json,rayon -- DATADIR`;
//! `benches/peers/attendance.md` has the protocol.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::float_arithmetic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench, with numbers of its own making"
)]

use hadir_attendance::reader::Json;
use hadir_attendance::roll::{Directory, Engine, Evidence, Matrix, RawHandles, Seen, Tally, take_all};
use hadir_attendance::{Policy, Status};
use hadir_core::platform::Platform;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::io::BufRead;
use std::time::Instant;

const NETWORK: Platform = Platform::Instagram;

#[derive(serde::Deserialize)]
struct Person {
    handle: Option<String>,
    division: String,
    exempt: bool,
}

struct Data {
    folder: String,
    /// Each person's division, in order of their names: a person refers to a unit by its id.
    divisions: Vec<usize>,
    people: Vec<Person>,
    posts: Vec<(RawHandles, Evidence)>,
}

/// What every engine has to give: distinct posts and class per person, people per post, completion per division.
struct Answer {
    done: Vec<u64>,
    status: Vec<usize>,
    posts: Vec<u64>,
    hundredths: Vec<u64>,
}

impl Data {
    fn load(folder: &str) -> Self {
        let file = |name: &str| {
            std::io::BufReader::new(std::fs::File::open(format!("{folder}/{name}")).expect(name)).lines()
        };
        let people: Vec<Person> =
            file("roster.jsonl").map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
        let mut names: Vec<&str> = people.iter().map(|person| person.division.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        let divisions =
            people.iter().map(|person| names.binary_search(&person.division.as_str()).unwrap()).collect();
        let posts = file("posts.jsonl").map(|line| {
            let mut list = RawHandles::new();
            let unnamed = hadir_attendance::reader::read_raw(NETWORK, line.unwrap().as_bytes(), &mut list);
            assert_eq!(unnamed, 0);
            (list, Evidence::Conclusive)
        });
        Self { folder: folder.to_owned(), divisions, people, posts: posts.collect() }
    }

    /// From the handles as they came.
    fn directory(&self) -> Directory {
        let raw = self.people.iter().zip(0_u32..);
        let raw = raw.filter_map(|(person, number)| Some((person.handle.as_deref()?, number)));
        let directory = Directory::read(NETWORK, self.people.len(), raw);
        assert_eq!(directory.left_out(), 0);
        directory
    }

    fn answer(&self, engine: &impl Engine, posts: Vec<u64>) -> Answer {
        let count = self.divisions.iter().max().map_or(0, |last| last + 1);
        let mut divisions = vec![(0_u64, 0_u64); count];
        let mut answer = Answer { done: Vec::new(), status: Vec::new(), posts, hundredths: Vec::new() };
        for (person, number) in self.people.iter().zip(0_u32..) {
            let standing = engine.standing(number, &Policy::AT_LEAST_HALF);
            let status = match (&person.handle, standing.status) {
                (None, _) => 3,
                (_, Status::Complete) => 0,
                (_, Status::Partial) => 1,
                (_, Status::None) => 2,
                (_, other) => unreachable!("{other}"),
            };
            if !person.exempt {
                let division = &mut divisions[self.divisions[number as usize]];
                division.0 += 1;
                division.1 += u64::from(status == 0);
            }
            answer.done.push(standing.met);
            answer.status.push(status);
        }
        answer.hundredths =
            divisions.iter().map(|(must, done)| (done * 20_000 + must) / (2 * must)).collect();
        answer
    }

    fn count<E: Engine>(&self, directory: &Directory) -> (E, Vec<u64>) {
        let mut engine = E::new(directory);
        let take = |(list, evidence): &(RawHandles, Evidence)| {
            engine.take(directory, list, *evidence).unwrap().people
        };
        let people = self.posts.iter().map(take).collect();
        (engine, people)
    }

    fn tally(&self, directory: &Directory) -> Answer {
        let (tally, people) = self.count::<Tally>(directory);
        self.answer(&tally, people)
    }

    fn matrix(&self, directory: &Directory) -> Answer {
        let (matrix, people) = self.count::<Matrix>(directory);
        let answer = self.answer(&matrix, people);
        black_box(matrix);
        answer
    }

    /// From the file, line by line.
    fn json(&self, directory: &Directory) -> Answer {
        let mut lines = std::io::BufReader::with_capacity(
            1 << 20,
            std::fs::File::open(format!("{}/posts.jsonl", self.folder)).unwrap(),
        );
        let (mut tally, mut people, mut line) = (Tally::new(directory), Vec::new(), Vec::new());
        while lines.read_until(b'\n', &mut line).unwrap() > 0 {
            people.push(tally.take(directory, &Json(&line), Evidence::Conclusive).unwrap().people);
            line.clear();
        }
        self.answer(&tally, people)
    }

    /// On two threads; who was on each post is the matrix's to say.
    fn threads(&self, directory: &Directory) -> Answer {
        let matrix: Matrix = take_all(directory, &self.posts);
        let people = (0..self.posts.len()).map(|post| matrix.people_on(post)).collect();
        let answer = self.answer(&matrix, people);
        black_box(matrix);
        answer
    }
}

impl Answer {
    fn check(&self) -> String {
        let weighed =
            |counts: &[u64]| -> u64 { (1..=1000).cycle().zip(counts).map(|(weight, n)| weight * n).sum() };
        let class = |class| self.status.iter().filter(|status| **status == class).count();
        let percent: u64 = (1..).zip(&self.hundredths).map(|(weight, n)| weight * n).sum();
        let [complete, partial, none, no_handle] = [0, 1, 2, 3].map(class);
        let (done, posts) = (weighed(&self.done), weighed(&self.posts));
        format!("{done}/{complete}/{partial}/{none}/{no_handle}/{posts}/{percent}")
    }
}

/// CPU time of this process, in milliseconds. The kernel adds up what a thread has used when it yields.
fn cpu() -> f64 {
    std::thread::yield_now();
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let spent = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("schedstat")).ok());
    spent.filter_map(|text| text.split(' ').next()?.parse::<f64>().ok()).sum::<f64>() / 1e6
}

/// Resident memory of this process, in megabytes.
fn resident() -> f64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    text.split(' ').nth(1).and_then(|pages| pages.parse::<f64>().ok()).unwrap_or(0.0) * 4096.0 / 1e6
}

/// Runs and times a piece of work.
fn timed(run: impl FnOnce() -> Answer) -> String {
    let (before, wall) = (cpu(), Instant::now());
    let answer = black_box(run());
    let (wall, cpu) = (wall.elapsed().as_secs_f64() * 1e3, cpu() - before);
    format!("{{\"wall_ms\":{wall},\"cpu_ms\":{cpu},\"check\":\"{}\"}}", answer.check())
}

fn main() {
    let Some(folder) = std::env::args().skip(1).find(|argument| !argument.starts_with('-')) else { return };
    let data = Data::load(&folder);
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let (one, two) = (pool(1), pool(2));
    println!("{{\"ready\":true}}");
    for line in std::io::stdin().lock().lines() {
        let request: BTreeMap<String, String> = serde_json::from_str(&line.unwrap()).unwrap();
        if request.get("op").is_some_and(|op| op == "quit") {
            return;
        }
        let answer = match request.get("variant").map_or("", String::as_str) {
            "tally" => timed(|| data.tally(&data.directory())),
            "matrix" => timed(|| data.matrix(&data.directory())),
            "json" => timed(|| data.json(&data.directory())),
            "threads:t1" => one.install(|| timed(|| data.threads(&data.directory()))),
            "threads:t2" => two.install(|| timed(|| data.threads(&data.directory()))),
            "directory" => timed(|| {
                black_box(data.directory());
                Answer { done: vec![], status: vec![], posts: vec![], hundredths: vec![] }
            }),
            "add_one" => added(&data),
            "memory" => memory(&data),
            _ => "{\"error\":\"no such variant\"}".to_owned(),
        };
        println!("{answer}");
    }
}

/// One capture more, into a matrix of all posts that has every other capture.
fn added(data: &Data) -> String {
    let directory = data.directory();
    let (mut matrix, mut people) = (Matrix::new(&directory), Vec::new());
    let (last, before) = data.posts.split_last().unwrap();
    for (list, evidence) in before {
        people.push(matrix.take(&directory, list, *evidence).unwrap().people);
    }
    // The last post was captured once, and nothing was read.
    matrix.take(&directory, &RawHandles::new(), Evidence::Inconclusive).unwrap();
    let (begun, wall) = (cpu(), Instant::now());
    let seen: Seen = matrix.add(before.len(), &directory, &last.0, last.1).unwrap();
    let (wall, cpu) = (wall.elapsed().as_secs_f64() * 1e3, cpu() - begun);
    people.push(seen.people);
    let check = data.answer(&matrix, people).check();
    format!("{{\"wall_ms\":{wall},\"cpu_ms\":{cpu},\"check\":\"{check}\"}}")
}

/// What a directory, a tally and a matrix occupy together, as the time in milliseconds' place says in megabytes.
fn memory(data: &Data) -> String {
    let before = resident();
    let directory = data.directory();
    let (tally, people) = data.count::<Tally>(&directory);
    let (matrix, _) = data.count::<Matrix>(&directory);
    let occupied = resident() - before;
    assert_eq!(tally.seen(0), matrix.seen(0));
    let check = data.answer(&matrix, people).check();
    format!(
        "{{\"wall_ms\":{occupied},\"cpu_ms\":{occupied},\"check\":\"{check}\",\"extra\":\"{occupied:.0} MB\"}}"
    )
}
