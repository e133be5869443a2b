//! The smallest steps of the core: a transition, reading a status, a handle that is canonical already, an address of a post, what a text
//! counts, a whole event on a post.

#![allow(missing_docs, reason = "criterion's macros make public functions")]
#![allow(clippy::expect_used, reason = "a bench may fail loudly")]

use chrono::{DateTime, TimeDelta, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use hadir_core::lifecycle::Lifecycle;
use hadir_core::platform::{Permalink, Platform, canonicalise};
use hadir_core::publishing::{
    DeliveryStatus, DeliveryTally, Measure, PartialPolicy, PostEvent, PostLifecycle, PostStatus,
};
use std::hint::black_box;

fn transitions(c: &mut Criterion) {
    let mut group = c.benchmark_group("lifecycle");
    group.bench_function("apply", |b| {
        b.iter(|| black_box(PostStatus::Approved).apply(black_box(PostEvent::Schedule)));
    });
    group.bench_function("apply refused", |b| {
        b.iter(|| black_box(PostStatus::Published).apply(black_box(PostEvent::Schedule)));
    });
    group
        .bench_function("parse a status", |b| b.iter(|| black_box("pending_approval").parse::<PostStatus>()));
    group.bench_function("successors", |b| b.iter(|| black_box(PostStatus::Archived).successors().count()));
    group.finish();
}

fn lives(c: &mut Criterion) {
    let now: DateTime<Utc> = "2026-03-09T08:00:00Z".parse().expect("an instant");
    let later = now.checked_add_signed(TimeDelta::hours(1)).expect("an instant");
    let mut scheduled = PostLifecycle::draft(now);
    scheduled.schedule(later, now).expect("a draft can be scheduled");
    let mut group = c.benchmark_group("lives");
    group.bench_function("reschedule a post", |b| {
        b.iter(|| black_box(&mut scheduled).reschedule(black_box(later), black_box(now)));
    });
    let targets: Vec<DeliveryStatus> = DeliveryStatus::ALL.iter().copied().cycle().take(9).collect();
    group.bench_function("roll nine targets up", |b| {
        b.iter(|| {
            let tally: DeliveryTally = black_box(&targets).iter().copied().collect();
            tally.post_status(PartialPolicy::PublishedIfAny)
        });
    });
    group.finish();
}

/// Handles that are canonical already: nothing is allocated.
fn handles(c: &mut Criterion) {
    let mut group = c.benchmark_group("canonical handle");
    let name = "budi.contoh_2026.humas_jatim_a";
    for length in [6, 16, 24, 30] {
        let name = name.get(..length).expect("thirty characters of ASCII");
        group.bench_function(format!("instagram {length}"), |b| {
            b.iter(|| canonicalise(Platform::Instagram, black_box(name)));
        });
    }
    for name in ["budi_a", "budi_contoh_202"] {
        group.bench_function(format!("x {}", name.len()), |b| {
            b.iter(|| canonicalise(Platform::X, black_box(name)));
        });
    }
    group.finish();
}

/// Addresses of posts, as they are copied from a browser and from a share sheet.
fn links(c: &mut Criterion) {
    let mut group = c.benchmark_group("address of a post");
    for (name, address) in [
        ("instagram", "https://www.instagram.com/p/C4abcDEF_-1/"),
        ("instagram shared", "https://www.instagram.com/reel/C4abcDEF_-1/?igsh=MWQ1ZGUxMzBkMA=="),
        ("tiktok", "https://www.tiktok.com/@budi.a/video/7345678901234567890"),
        ("youtube", "https://youtu.be/dQw4w9WgXcQ"),
        ("x", "https://x.com/budi_a/status/1766000000000000000"),
    ] {
        group.bench_function(name, |b| b.iter(|| Permalink::parse(black_box(address))));
    }
    group.finish();
}

/// Texts of 280 characters: letters alone, and with a link, a name, a tag and emoji.
fn texts(c: &mut Criterion) {
    let mut group = c.benchmark_group("280 characters");
    let plain = "Apel pagi selesai, semua hadir. ".repeat(9).chars().take(280).collect::<String>();
    let mixed = "Apel 👮‍♀️ @budi.a #semuahadir https://example.org/apel "
        .repeat(9)
        .chars()
        .take(280)
        .collect::<String>();
    for (kind, text) in [("plain", &plain), ("mixed", &mixed)] {
        for measure in [Measure::Characters, Measure::Utf16, Measure::Weighted, Measure::EmojiAsBytes] {
            group.bench_function(format!("{kind}, {measure:?}"), |b| {
                b.iter(|| measure.length(black_box(text)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, transitions, handles, links, texts, lives);
criterion_main!(benches);
