//! Figures that were sent: they come in as they went out, add up over processes to what one would have counted, and whatever else
//! comes in is refused with what is wrong.

use hadir_core::metrics::{Absence, Count, Counts};
use hadir_engagement::inbox::response::Waits;
use hadir_engagement::wire::{Figure, Sent, from_bytes, to_bytes};
use hadir_engagement::{Formula, Growth, Rate, Summary, Total};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use std::fmt::Debug;
use std::io::Write;
use std::process::{Command, Stdio};

fn count() -> impl Strategy<Value = Count> {
    prop_oneof![
        4 => (0..1_000_u64).prop_map(Count::from),
        1 => any::<u64>().prop_map(Count::from),
        1 => prop::sample::select(&[Absence::Delayed, Absence::NotReported][..]).prop_map(Count::Absent),
    ]
}

/// Rates with all their marks: none, some, lower bounds, sums that ran over, kinds.
fn rate() -> impl Strategy<Value = Rate> {
    let one = prop_oneof![
        (0..100_u128, 0..100_u128).prop_map(|(part, whole)| Rate::of(part, whole)),
        (any::<u128>(), any::<u128>()).prop_map(|(part, whole)| Rate::of(part, whole)),
        (0..100_u128, 0..100_u128).prop_map(|(part, whole)| Rate::partial(part, whole).said(Formula::REACH)),
        Just(Rate::UNUSED),
    ];
    prop::collection::vec(one, 0..4).prop_map(|rates| rates.into_iter().sum())
}

fn comes_back<F: Figure + PartialEq + Debug + Clone>(figure: &F) {
    let bytes = to_bytes(figure).unwrap();
    assert_eq!(from_bytes::<F>(&bytes).as_ref().ok(), Some(figure));
    let text = serde_json::to_string(&Sent(figure.clone())).unwrap();
    assert_eq!(serde_json::from_str::<Sent<F>>(&text).unwrap().0, *figure);
    // Cut anywhere it is refused; so is every other figure, form and nonsense, by name.
    for cut in (0..bytes.len()).step_by(1 + bytes.len() / 16) {
        assert!(from_bytes::<F>(&bytes[..cut]).is_err(), "{cut} of {}", bytes.len());
    }
    for (from, to, wrong) in [
        (
            format!("\"{}\"", F::NAME),
            "\"median\"".to_owned(),
            format!("`median` where a `{}` was expected", F::NAME),
        ),
        ("\"version\":1".into(), "\"version\":7".into(), "of version 7: up to 1 is known".to_owned()),
        ("\"version\":1".into(), "\"version\":0".into(), "of version 0: up to 1 is known".to_owned()),
        ("\"parts\"".into(), "\"pieces\"".into(), "missing field `parts`".to_owned()),
    ] {
        let other = text.replacen(&from, &to, 1);
        let error =
            serde_json::from_str::<Sent<F>>(&other).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains(&wrong), "{other}: {error}");
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]
    #[test]
    fn every_figure_comes_back_as_it_went_out(
        rate in rate(),
        counts in prop::collection::vec(count(), 0..5),
        waits in prop::collection::vec((any::<u64>(), any::<bool>()), 0..6),
    ) {
        comes_back(&rate);
        comes_back(&counts.iter().copied().sum::<Total>());
        comes_back(&counts.windows(2).map(|ends| Growth::of(ends[0], ends[1])).sum::<Growth>());
        let mut all = Waits::default();
        for (seconds, ended) in waits {
            if ended { all.ended(seconds) } else { all.lasts(seconds) }
        }
        comes_back(&all);
        let mut summary = Summary::new(Formula::REACH);
        for &likes in &counts {
            summary.add(&Counts { likes, reach: likes, ..Counts::default() });
        }
        comes_back(&summary);
    }

    #[test]
    fn what_is_no_figure_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        prop_assert!(from_bytes::<Rate>(&bytes).is_err());
    }

    /// Wherever rows are split and however often sums are sent on.
    #[test]
    fn what_is_added_up_elsewhere_is_what_one_would_have_counted(rates in prop::collection::vec(rate(), 0..12), at in any::<prop::sample::Index>()) {
        let (here, there) = rates.split_at(at.index(rates.len() + 1));
        let part = |rates: &[Rate]| from_bytes::<Rate>(&to_bytes(&rates.iter().sum::<Rate>()).unwrap()).unwrap();
        let (sum, whole) = (part(here) + part(there), rates.iter().sum::<Rate>());
        prop_assert_eq!((sum, sum.kind()), (whole, whole.kind()));
    }
}

/// In the other process: this test again, with rows on its input.
const WORKER: &str = "HADIR_TEST_WIRE_WORKER";

fn summary(rows: &str) -> Summary {
    let mut summary = Summary::new(Formula::REACH);
    for row in rows.lines() {
        let mut numbers = row
            .split(',')
            .map(|cell| cell.parse::<u64>().map_or(Count::Absent(Absence::NotReported), Count::from));
        let mut next = || numbers.next().unwrap();
        summary.add(&Counts {
            likes: next(),
            comments: next(),
            shares: next(),
            reach: next(),
            ..Counts::default()
        });
    }
    summary
}

#[test]
fn two_processes_add_up_to_one() {
    if std::env::var_os(WORKER).is_some() {
        let rows = std::io::read_to_string(std::io::stdin()).unwrap();
        let path = std::env::var(WORKER).unwrap();
        return std::fs::write(path, to_bytes(&summary(&rows)).unwrap()).unwrap();
    }
    let rows: Vec<String> = (0..500_u64)
        .map(|row| match row % 7 {
            0 => format!("{row},,1,{}", row * 3),
            _ => format!("{row},{},1,{}", row % 5, row * 3 + 100),
        })
        .collect();
    let folder = std::env::temp_dir().join(format!("hadir-wire-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let parts = [&rows[..123], &rows[123..]].map(|part| {
        let path = folder.join(part.len().to_string());
        let mut worker = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "wire::two_processes_add_up_to_one"])
            .env(WORKER, &path)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        worker.stdin.take().unwrap().write_all(part.join("\n").as_bytes()).unwrap();
        assert!(worker.wait().unwrap().success());
        from_bytes::<Summary>(&std::fs::read(&path).unwrap()).unwrap()
    });
    std::fs::remove_dir_all(&folder).unwrap();
    let mut both = Summary::new(Formula::REACH);
    for part in parts {
        both.merge(part).unwrap();
    }
    let whole = summary(&rows.join("\n"));
    assert_eq!(both, whole);
    assert_eq!(both.pooled().to_string(), whole.pooled().to_string());
    assert_eq!(both.pooled().coverage().total(), 500);
}
