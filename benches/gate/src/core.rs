//! Handles, links and transitions.

use crate::hot_loop::Loop;
use crate::random::Random;
use hadir_core::lifecycle::Lifecycle;
use hadir_core::platform::{Handle, Permalink, Platform};
use hadir_core::publishing::{PostEvent, PostStatus};
use std::hint::black_box;

pub(crate) const LOOPS: &[Loop] = &[
    Loop {
        name: "core/handle",
        elements: 2_000,
        prepare: || {
            let mut random = Random(1);
            let raw: Vec<String> = (0..2_000)
                .map(|number| {
                    let name = random.handle(number);
                    random.shouted(&name)
                })
                .collect();
            Box::new(move || {
                for text in &raw {
                    let _ = black_box(Handle::parse(Platform::Instagram, black_box(text)));
                }
            })
        },
    },
    Loop {
        name: "core/link",
        elements: 1_000,
        prepare: || {
            let raw: Vec<String> = (0..1_000)
                .map(|number| match number % 3 {
                    0 => format!("https://www.instagram.com/p/C4abcDE{number:04}/"),
                    1 => format!("https://x.com/budi/status/12120926280296{number:05}"),
                    _ => format!("https://www.tiktok.com/@budi_a/video/72120926280296{number:05}?lang=id"),
                })
                .collect();
            Box::new(move || {
                for text in &raw {
                    let _ = black_box(Permalink::parse(black_box(text)));
                }
            })
        },
    },
    Loop {
        name: "core/transition",
        elements: 10_000,
        prepare: || {
            Box::new(|| {
                for _ in 0..10_000 {
                    let _ = black_box(black_box(PostStatus::Approved).apply(black_box(PostEvent::Schedule)));
                }
            })
        },
    },
];
