//! The presets: names, words, round trips.

use hadir_attendance::Policy;
use hadir_attendance::language::Language;
use hadir_attendance::policy::Handling;
use std::collections::BTreeSet;

#[test]
fn every_preset_parses_by_its_name_and_says_what_it_is() {
    let mut words = BTreeSet::new();
    for preset in Policy::PRESETS {
        assert_eq!(preset.name.parse(), Ok(preset.policy));
        let texts = Language::ALL.iter().map(|&language| preset.policy.words(language)).collect::<Vec<_>>();
        assert_ne!(texts[0], texts[1]);
        // Alike in words if and only if alike.
        let name = preset.policy.name().unwrap();
        assert_eq!(words.insert(texts), name == preset.name, "{name} {}", preset.name);
    }
    let names: Vec<_> = Policy::PRESETS.iter().map(|preset| preset.name).collect();
    assert_eq!(names[..3], ["at_least_half", "all", "any"]);
    assert_eq!(names[3..].concat(), "ABCDEFGHIJKLMN");
}

#[test]
fn an_unknown_name_says_what_would_be_right() {
    let message = "Z".parse::<Policy>().unwrap_err().to_string();
    assert!(
        message.starts_with("unknown policy `Z`: expected one of `at_least_half`, `all`, `any`, `A`, "),
        "{message}"
    );
}

#[test]
fn the_presets_handle_people_as_the_reports_that_use_them() {
    let rows = [
        ("A", "directorate_recap"),
        ("B", "unit_recap"),
        ("C", "ranking_instagram"),
        ("D", "report_file"),
        ("E", "simple_list"),
        ("F", "unit_recap"),
        ("G", "directorate_recap"),
        ("H", "simple_list"),
        ("I", "per_post"),
        ("J", "service_recap"),
        ("K", "simple_list"),
        ("L", "simple_list"),
        ("M", "links"),
        ("N", "links_service"),
    ];
    for (preset, handling) in rows {
        let policy: Policy = preset.parse().unwrap();
        assert_eq!(policy.handling(Handling::named(handling).unwrap()), policy, "{preset} {handling}");
    }
    let names: BTreeSet<_> = Handling::ALL.iter().map(|handling| handling.name).collect();
    assert_eq!(names.len(), Handling::ALL.len());
}

#[cfg(feature = "json")]
#[test]
fn a_policy_round_trips_and_a_zero_denominator_does_not() {
    for preset in Policy::PRESETS {
        let json = serde_json::to_string(&preset.policy).unwrap();
        assert_eq!(serde_json::from_str::<Policy>(&json).unwrap(), preset.policy);
    }
    let json = serde_json::to_string(&Policy::AT_LEAST_HALF)
        .unwrap()
        .replace("\"denominator\":2", "\"denominator\":0");
    let message = serde_json::from_str::<Policy>(&json).unwrap_err().to_string();
    assert!(message.contains("1/0 is no fraction"), "{message}");
}

/// The page of the presets. `UPDATE_DOCS=1` writes it.
#[test]
fn the_page_of_policies_is_the_presets() {
    use hadir_attendance::policy::Threshold;
    use std::fmt::Write;
    let mut page = String::from(
        "# Policies\n\nGenerated from `Policy::PRESETS`; a test compares.\n\n\
         Three policies of our own, and the fourteen rules A to N of the roll-call system Cicero as data. Absence is concluded\n\
         from complete captures alone, under all of them.\n\n\
         | name | used for | complete | partial | no handle | exempt | no tasks | late | unreadable entries | done |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for preset in Policy::PRESETS {
        let rule = preset.policy;
        let complete = match rule.threshold {
            Threshold::All => "all".to_owned(),
            Threshold::Count(count) => format!("at least {count}"),
            Threshold::Fraction(fraction) => {
                format!(
                    "at least {}/{}, rounded {}",
                    fraction.numerator(),
                    fraction.denominator(),
                    fraction.rounding()
                )
            }
        };
        writeln!(
            page,
            "| `{}` | {} | {complete} | {} | {} | {} | {} | {} | {} | {} |",
            preset.name,
            preset.used_for,
            rule.partial,
            rule.no_handle,
            rule.exempt,
            rule.empty,
            rule.late,
            rule.unreadable,
            rule.done
        )
        .unwrap();
    }
    page.push_str(
        "\n## People without a handle, and the exempt\n\n\
         What each report makes of them, whatever its threshold: `Handling::ALL`, for `Policy::handling`.\n\n\
         | name | used for | no handle | exempt | corrected here |\n|---|---|---|---|---|\n",
    );
    for Handling { name, used_for, no_handle, exempt, corrected } in Handling::ALL {
        let corrected = corrected.unwrap_or("");
        writeln!(page, "| `{name}` | {used_for} | {no_handle} | {exempt} | {corrected} |").unwrap();
    }
    page.push_str("\n## In words\n");
    for preset in Policy::PRESETS {
        let [indonesian, english] =
            [Language::Indonesian, Language::English].map(|language| preset.policy.words(language));
        write!(page, "\n**{}**\n\n- id: {indonesian}\n- en: {english}\n", preset.name).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/policies.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs")).unwrap();
        std::fs::write(path, &page).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), page, "run the tests once with UPDATE_DOCS=1");
}
