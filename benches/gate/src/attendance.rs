//! Who of many people liked which post, from raw handles and from JSON.

use crate::hot_loop::Loop;
use crate::random::Random;
use hadir_attendance::reader::Json;
use hadir_attendance::roll::{Directory, Engine, Evidence, Matrix, RawHandles, Tally};
use hadir_core::platform::{Handle, Platform};
use std::hint::black_box;

const PEOPLE: u32 = 4_000;
const POSTS: u32 = 20;
const LIKES: u32 = 500;

struct Work {
    handles: Vec<Handle>,
    texts: Vec<Vec<String>>,
}

fn work() -> Work {
    let mut random = Random(42);
    let roster: Vec<String> = (0..PEOPLE).map(|number| random.handle(number)).collect();
    let handles = roster.iter().filter_map(|name| Handle::parse(Platform::Instagram, name).ok()).collect();
    let texts = (0..POSTS)
        .map(|_| {
            (0..LIKES)
                .map(|_| {
                    // One in five is on the roster.
                    let number = random.below(PEOPLE.saturating_mul(5));
                    let member = usize::try_from(number).ok().and_then(|at| roster.get(at)).cloned();
                    let name = member.unwrap_or_else(|| random.handle(number));
                    random.shouted(&name)
                })
                .collect()
        })
        .collect();
    Work { handles, texts }
}

fn directory(handles: &[Handle]) -> Directory {
    Directory::new(Platform::Instagram, handles.len(), handles.iter().zip(0_u32..))
}

fn engine<E: Engine + 'static>() -> Box<dyn FnMut()> {
    let work = work();
    let directory = directory(&work.handles);
    let lists: Vec<RawHandles> =
        work.texts.iter().map(|list| list.iter().map(String::as_str).collect()).collect();
    Box::new(move || {
        let mut engine = E::new(&directory);
        for list in &lists {
            let _ = black_box(engine.take(&directory, list, Evidence::Conclusive));
        }
        black_box(engine.seen(0));
    })
}

pub(crate) const LOOPS: &[Loop] = &[
    Loop { name: "attendance/tally", elements: POSTS * LIKES, prepare: engine::<Tally> },
    Loop { name: "attendance/matrix", elements: POSTS * LIKES, prepare: engine::<Matrix> },
    Loop {
        name: "attendance/directory",
        elements: PEOPLE,
        prepare: || {
            let work = work();
            Box::new(move || {
                black_box(directory(&work.handles).people());
            })
        },
    },
    Loop {
        name: "attendance/json",
        elements: POSTS * LIKES,
        prepare: || {
            let work = work();
            let directory = directory(&work.handles);
            let captures: Vec<String> =
                work.texts.iter().map(|list| format!("[\"{}\"]", list.join("\",\""))).collect();
            Box::new(move || {
                let mut tally = Tally::new(&directory);
                for capture in &captures {
                    let _ =
                        black_box(tally.take(&directory, &Json(capture.as_bytes()), Evidence::Conclusive));
                }
                black_box(tally.seen(0));
            })
        },
    },
];
