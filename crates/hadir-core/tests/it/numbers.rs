//! Numbers in JSON: the same in every build, whatever features of `serde_json` and `rust_decimal` are on in it.
//!
//! `tests/features` runs this file again in builds in which they are.

use hadir_core::json::{Json, Number, decimal};
use hadir_core::metrics::{Count, Counts};
use hadir_core::money::Money;
use hadir_core::publishing::{AiOrigin, CampaignGoal, Content};
use hadir_core::workspace::{AiBudget, FeatureFlag};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use rust_decimal::Decimal;
use serde_json::{Value, from_str, from_value, json};

fn money(amount: &str) -> Result<String, String> {
    let read = from_str::<Money>(&format!(r#"{{"amount":{amount},"currency":"IDR"}}"#));
    read.map(|money| money.amount.normalize().to_string()).map_err(|wrong| wrong.to_string())
}

#[test]
fn an_amount_is_read_from_text_and_from_every_form_of_number() {
    let forms = [
        ("12.5", "12.5"),
        ("12.50", "12.5"),
        ("\"12.50\"", "12.5"),
        ("1.25e1", "12.5"),
        ("\"1.25E+1\"", "12.5"),
        ("12", "12"),
        ("-12", "-12"),
        ("-0.0", "0"),
        ("0.002", "0.002"),
        ("1e-7", "0.0000001"),
        ("2.3841857910156e-7", "0.00000023841857910156"),
        ("18446744073709551615", "18446744073709551615"),
        ("\"79228162514264337593543950335\"", "79228162514264337593543950335"),
        ("\"0.5000000000000000000000000000000000\"", "0.5"),
        // A number beyond the places that a decimal has is a fraction to whoever wrote it.
        ("1e-40", "0"),
        ("1.2345678901234567e-15", "0.0000000000000012345678901235"),
    ];
    for (written, expected) in forms {
        assert_eq!(money(written).as_deref(), Ok(expected), "{written}");
    }
}

#[test]
fn what_is_no_amount_is_refused_with_what_would_be_right() {
    for written in
        ["\"\"", "\"12,50\"", "\"1_000\"", "\"Rp 5\"", "\"NaN\"", "\"١٢\"", "\".\"", "\"1e\"", "\"--1\""]
    {
        let refused = money(written).unwrap_err();
        assert!(refused.contains("is not a decimal number: digits with a point, as `12.50`"), "{refused}");
    }
    for written in
        ["\"0.12345678901234567890123456789012\"", "\"79228162514264337593543950336\"", "\"1e999\""]
    {
        let refused = money(written).unwrap_err();
        assert!(refused.contains("more digits than a decimal holds"), "{refused}");
    }
    for written in ["true", "null", "[]", "{}", "{\"a\":1}", "1e300", "\"1e99999999999\""] {
        assert!(money(written).is_err(), "{written}");
    }
}

#[test]
fn an_amount_is_written_as_text_with_its_places() {
    let stored = r#"{"amount":"12.50","currency":"IDR"}"#;
    let money: Money = from_str(stored).unwrap();
    assert_eq!(serde_json::to_string(&money).unwrap(), stored);
    let budget: AiBudget = from_value(json!({"limit_usd": 5, "used_usd": 0.35})).unwrap();
    assert_eq!(serde_json::to_value(budget).unwrap(), json!({"limit_usd": "5", "used_usd": "0.35"}));
}

#[test]
fn what_sources_store_as_numbers_is_read() {
    let ai: AiOrigin = from_value(json!({"model": "gpt", "cost": 0.002})).unwrap();
    assert_eq!(ai.cost, Some(Decimal::new(2, 3)));
    let goals =
        json!([{"metric": "reach", "target": 100_000, "current": null}, {"metric": "reach", "target": 1.5}]);
    let goals: Vec<CampaignGoal> = from_value(goals).unwrap();
    assert_eq!(
        goals.iter().map(|goal| goal.target).collect::<Vec<_>>(),
        [Decimal::from(100_000), Decimal::new(15, 1)]
    );
    assert!(goals.iter().all(|goal| goal.current.is_none()));
    let flag: FeatureFlag = from_value(json!({"enabled": true, "ratePerItem": 0.35})).unwrap();
    assert_eq!(flag.rate_per_item, Some(Decimal::new(35, 2)));
}

#[test]
fn free_form_json_is_the_same_in_every_build() {
    let forms = [
        ("3", "3"),
        ("-3", "-3"),
        ("-0.0", "-0.0"),
        ("1.5", "1.5"),
        ("1.50", "1.5"),
        ("1e3", "1000.0"),
        ("1E-3", "0.001"),
        ("[1.5,2,{\"a\":-0.25}]", "[1.5,2,{\"a\":-0.25}]"),
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
    ];
    for (written, expected) in forms {
        let json: Json = from_str(written).unwrap();
        assert_eq!(json.to_string(), expected, "{written}");
        assert_eq!(from_str::<Json>(&serde_json::to_string(&json).unwrap()).unwrap(), json, "{written}");
        let value: Value = from_str(written).unwrap();
        assert_eq!(from_value::<Json>(value).unwrap(), json, "{written} through a value");
    }
    let content: Content = from_str(r#"{"text":"x","ratio":1.5,"width":1080}"#).unwrap();
    assert_eq!(content.extra.get("ratio").unwrap().to_string(), "1.5");
    assert_eq!(content.extra.get("width").unwrap().to_string(), "1080");
}

#[test]
fn big_integers_keep_their_digits_or_are_refused() {
    for digits in [
        "18446744073709551616",
        "-9223372036854775809",
        "123456789012345678901234567890",
        "1".repeat(60).as_str(),
    ] {
        match from_str::<Json>(digits) {
            Ok(json) => {
                assert_eq!(json.to_string(), digits);
                assert_eq!(serde_json::to_string(&json).unwrap(), digits);
            }
            Err(refused) => assert!(refused.to_string().contains("write it as text"), "{refused}"),
        }
        assert_eq!(digits.parse::<Number>().unwrap().as_str(), digits);
        assert_eq!(from_value::<Json>(json!(digits)).unwrap(), Json::from(digits));
    }
}

#[test]
fn whole_floats_are_counts() {
    let counts: Counts = from_str(r#"{"likes":3,"comments":12.0,"views":1e3,"shares":-1.0}"#).unwrap();
    assert_eq!((counts.likes, counts.comments, counts.views), (3.into(), 12.into(), 1000.into()));
    assert_eq!(counts.shares, Count::reported(-1));
    assert!(from_str::<Count>("12.5").is_err());
}

proptest! {
    #[test]
    fn every_amount_comes_back_with_its_places(mantissa in any::<i64>(), high in any::<i32>(), scale in 0_u32..=28) {
        let whole = i128::from(high) << 60 | i128::from(mantissa.unsigned_abs() >> 4);
        let amount = Decimal::try_from_i128_with_scale(whole, scale).unwrap();
        prop_assert_eq!(decimal::exact(&amount.to_string()).unwrap().to_string(), amount.to_string());
        let money = Money { amount, currency: "USD".parse().unwrap() };
        let back: Money = from_str(&serde_json::to_string(&money).unwrap()).unwrap();
        prop_assert_eq!(back.amount.to_string(), amount.to_string());
        let back: Money = from_value(serde_json::to_value(money).unwrap()).unwrap();
        prop_assert_eq!(back.amount.to_string(), amount.to_string());
    }

    #[test]
    fn a_number_says_what_it_said(text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?") {
        let number: Number = text.parse().unwrap();
        prop_assert_eq!(number.as_str().parse::<Number>().unwrap(), number.clone());
        let float = |text: &str| text.parse::<f64>().unwrap().to_bits();
        prop_assert_eq!(float(number.as_str()), float(&text));
        if let Ok(json) = from_str::<Json>(&text) {
            let written = serde_json::to_string(&json).unwrap();
            prop_assert_eq!(from_str::<Json>(&written).unwrap(), json);
        }
    }

    #[test]
    fn no_text_makes_a_reader_of_numbers_panic(text in any::<String>(), digits in "[-+0-9.eE]{0,20}") {
        for text in [&text, &digits] {
            let (number, amount) = (text.parse::<Number>(), decimal::exact(text));
            // Text of databases and forms may be more than JSON has (`.5`); what JSON has is never strange to it.
            let fits = matches!(amount, Ok(_) | Err(decimal::NotADecimal::TooLong(_)));
            prop_assert!(number.is_err() || fits, "{}", text);
        }
    }
}

#[test]
fn a_number_is_what_json_calls_one() {
    for text in ["0", "-0", "10", "-1.50", "1e3", "1E-3", "0.5e+10", "123456789012345678901234567890"] {
        assert!(text.parse::<Number>().is_ok(), "{text}");
        assert!(from_str::<Json>(text).is_ok() || text.len() > 20, "{text}");
    }
    for text in ["", "-", "01", "-01", "1.", ".5", "+1", "1e", "1e+", "1 ", "0x1", "NaN", "1,5", "١"] {
        assert!(text.parse::<Number>().is_err(), "{text}");
        assert!(from_str::<f64>(text.trim_end()).is_err() || text == "1 ", "{text}");
    }
}
