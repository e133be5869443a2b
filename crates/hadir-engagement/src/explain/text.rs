//! Explanations as text.

use super::{Explanation, Value};
use crate::registry::Unit;

impl core::fmt::Display for Explanation {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let percent = self.unit == Unit::Percent;
        match &self.value {
            Value::Number(value) => {
                write!(f, "{value}")?;
                match self.unit {
                    Unit::Percent => f.write_str(" %")?,
                    Unit::Seconds => f.write_str(" seconds")?,
                    Unit::Money => f.write_str(" minor units")?,
                    Unit::Points => f.write_str(" points")?,
                    Unit::Ratio | Unit::Count | Unit::Class => {}
                }
                if let Some(exact) = &self.exact {
                    write!(f, "\n= {} / {}", exact.numerator, exact.denominator)?;
                    let times = if percent { " x 100" } else { "" };
                    write!(f, "{times}, rounded to {} decimals, {}", self.scale, self.rounding)?;
                }
                f.write_str("\n")?;
            }
            Value::Word(word) => writeln!(f, "{word}")?,
            Value::Undefined(reason) => writeln!(f, "undefined: {reason}")?,
        }
        for (position, input) in self.inputs.iter().enumerate() {
            write!(f, "{}{} = {}", if position == 0 { "of " } else { ", " }, input.name, input.value)?;
        }
        if !self.inputs.is_empty() {
            f.write_str("\n")?;
        }
        write!(f, "by {}", self.formula)?;
        if let Some(definition) = self.definition {
            write!(f, ": {} v{}", definition.id, definition.version)?;
        }
        if let Some(coverage) = self.coverage {
            write!(f, "\nfrom {coverage}")?;
        }
        for (position, missed) in self.missing.iter().enumerate() {
            f.write_str(if position == 0 { "\nmissing: " } else { ", " })?;
            write!(f, "{} in {} ({})", missed.metric, missed.posts, missed.reason)?;
        }
        if self.contradicting > 0 {
            write!(f, "\ncontradicting themselves: {} (interactions, and a base of 0)", self.contradicting)?;
        }
        Ok(())
    }
}
