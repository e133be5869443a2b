//! What the registry says of changes between periods.

crate::registry::definition::definitions! {
    [52] "period_change" 2 Percent Whole, "(current - previous) / previous, of the same definition and basis; counts of periods of different lengths per day", "previous 0 or negative: undefined; unlike figures, and a change of definition in between, are refused", "common";
    [] "period_difference" 1 Count Whole, "current - previous, as period_change compares them", "as period_change, but for the sign of previous", "platform schema reference";
    [] "bucket_change" 1 Percent Whole, "(bucket - the bucket before) / the bucket before, for neighbouring buckets", "the first, and after 0: undefined (the platform schema reference shows 0)", "platform schema reference";
    [] "previous_period" 1 Class Whole, "the period of the same length that ends where this one begins (in a calendar: as many months or days)", "at the beginning of time: none", "platform schema reference";
    [] "year_before" 1 Class Whole, "the same days a year earlier, in a calendar", "from the 29th of February: the 28th", "common";
}
