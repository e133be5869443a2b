//! Who of U people liked which of P posts, from raw handles: mixed case, some with `@`, most of them
//! strangers.
//!
//! Small is 1 000 people × 30 posts × 200 likes, medium 20 000 × 300 × 2 000, large 200 000 × 3 000 × 10 000;
//! large runs only with `HADIR_BENCH_LARGE` set, `json` (the same from JSON text) only with the feature.
//! `map` is what one would write by hand: a lower-cased `String` per like and a hash map.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hadir_attendance::roll::{Directory, Engine, Evidence, Matrix, RawHandles, Tally};
use hadir_core::platform::{Handle, Platform};
use std::hint::black_box;

struct Size {
    name: &'static str,
    people: u32,
    posts: u32,
    likes: u32,
}

const SIZES: [Size; 3] = [
    Size { name: "small", people: 1_000, posts: 30, likes: 200 },
    Size { name: "medium", people: 20_000, posts: 300, likes: 2_000 },
    Size { name: "large", people: 200_000, posts: 3_000, likes: 10_000 },
];

/// The same data every time.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33).checked_rem(u64::from(bound)).unwrap_or(0)).unwrap_or(0)
    }

    /// 6 to 18 characters; the number at its end makes it unique.
    fn name(&mut self, number: u32) -> String {
        let syllables = ["ra", "di", "putri", "agus", "sari", "bayu", "eka", "nur", "wati", "dewi"];
        let mut name = String::new();
        for _ in 0..=self.below(2) {
            let at = usize::try_from(self.below(10)).unwrap_or(0);
            name.push_str(syllables.get(at).copied().unwrap_or("x"));
        }
        format!("{name}.{number}")
    }

    fn shouted(&mut self, name: &str) -> String {
        let mut text = if self.below(3) == 0 { "@".to_owned() } else { String::new() };
        text.extend(name.chars().map(|c| if self.below(4) == 0 { c.to_ascii_uppercase() } else { c }));
        text
    }
}

struct Work {
    handles: Vec<Handle>,
    lists: Vec<RawHandles>,
    texts: Vec<Vec<String>>,
    likes: u64,
}

fn work(size: &Size) -> Work {
    let mut random = Random(42);
    let roster: Vec<String> = (0..size.people).map(|number| random.name(number)).collect();
    let handles =
        roster.iter().filter_map(|name| Handle::parse(Platform::Instagram, name).ok()).collect::<Vec<_>>();
    let mut lists = Vec::new();
    let mut texts = Vec::new();
    for _ in 0..size.posts {
        let mut list = Vec::new();
        for _ in 0..size.likes {
            // One in five is on the roster.
            let number = random.below(size.people.saturating_mul(5));
            let member = usize::try_from(number).ok().and_then(|at| roster.get(at)).cloned();
            let name = member.unwrap_or_else(|| random.name(number));
            list.push(random.shouted(&name));
        }
        lists.push(list.iter().map(String::as_str).collect());
        if size.people <= 20_000 {
            texts.push(list);
        }
    }
    Work { handles, lists, texts, likes: u64::from(size.posts).saturating_mul(u64::from(size.likes)) }
}

fn engine<E: Engine>(directory: &Directory, lists: &[RawHandles]) -> u64 {
    let mut engine = E::new(directory);
    for list in lists {
        let _ = black_box(engine.take(directory, list, Evidence::Conclusive));
    }
    (0..u32::try_from(directory.people()).unwrap_or(u32::MAX)).map(|person| engine.seen(person)).sum()
}

#[cfg(feature = "json")]
fn from_json(directory: &Directory, captures: &[String]) -> u64 {
    let mut tally = Tally::new(directory);
    for capture in captures {
        let text = hadir_attendance::reader::Json(capture.as_bytes());
        let _ = black_box(tally.take(directory, &text, Evidence::Conclusive));
    }
    (0..u32::try_from(directory.people()).unwrap_or(u32::MAX)).map(|person| tally.seen(person)).sum()
}

#[allow(clippy::disallowed_types, reason = "the map that one would write by hand")]
type ByHand = std::collections::HashMap<String, usize>;

fn by_hand(whose: &ByHand, people: usize, texts: &[Vec<String>]) -> u64 {
    let mut counts = vec![(0_u64, usize::MAX); people];
    for (post, list) in texts.iter().enumerate() {
        for raw in list {
            let name = raw.trim().trim_start_matches('@').to_lowercase();
            if let Some(count) = whose.get(&name).and_then(|&at| counts.get_mut(at))
                && count.1 != post
            {
                *count = (count.0.saturating_add(1), post);
            }
        }
    }
    counts.iter().map(|(count, _)| count).sum()
}

fn attendance(criterion: &mut Criterion) {
    for size in
        SIZES.iter().filter(|size| size.name != "large" || std::env::var_os("HADIR_BENCH_LARGE").is_some())
    {
        let work = work(size);
        let directory =
            Directory::new(Platform::Instagram, work.handles.len(), work.handles.iter().zip(0_u32..));
        let tally = engine::<Tally>(&directory, &work.lists);
        assert_eq!(tally, engine::<Matrix>(&directory, &work.lists));
        let mut group = criterion.benchmark_group("attendance");
        group.throughput(Throughput::Elements(work.likes)).sample_size(10);
        group.bench_function(BenchmarkId::new("tally", size.name), |bencher| {
            bencher.iter(|| engine::<Tally>(&directory, &work.lists));
        });
        group.bench_function(BenchmarkId::new("matrix", size.name), |bencher| {
            bencher.iter(|| engine::<Matrix>(&directory, &work.lists));
        });
        group.bench_function(BenchmarkId::new("directory", size.name), |bencher| {
            bencher.iter(|| {
                Directory::new(Platform::Instagram, work.handles.len(), work.handles.iter().zip(0_u32..))
            });
        });
        #[cfg(feature = "json")]
        if !work.texts.is_empty() {
            let captures: Vec<String> =
                work.texts.iter().map(|list| format!("[\"{}\"]", list.join("\",\""))).collect();
            assert_eq!(tally, from_json(&directory, &captures));
            group.bench_function(BenchmarkId::new("json", size.name), |bencher| {
                bencher.iter(|| from_json(&directory, &captures));
            });
        }
        if !work.texts.is_empty() {
            let whose: ByHand = work
                .handles
                .iter()
                .enumerate()
                .map(|(at, handle)| (handle.as_str().to_owned(), at))
                .collect();
            assert_eq!(tally, by_hand(&whose, work.handles.len(), &work.texts));
            group.bench_function(BenchmarkId::new("map", size.name), |bencher| {
                bencher.iter(|| by_hand(&whose, work.handles.len(), &work.texts));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, attendance);
criterion_main!(benches);
