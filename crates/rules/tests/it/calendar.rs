//! Days, durations and ages.

use insta::assert_snapshot;

use crate::support::values;

/// Each expression on a line of its own; today is 2024-07-01.
fn check(expressions: &str) -> String {
    values("born=2020-02-29 moved_in=2023-01-31 tenure=P18M notice=P60D", expressions)
}

#[test]
fn a_month_later_is_the_same_day_or_the_last_of_the_month() {
    assert_snapshot!(check(r#"
        moved_in + duration("P1M")
        moved_in + duration("P13M")
        moved_in - duration("P2M")
        born + duration("P1Y")
        born + duration("P4Y")
        born - duration("P1Y")
        duration("P1M") + moved_in
        moved_in + tenure
    "#), @r#"
    moved_in + duration("P1M")   2023-02-28
    moved_in + duration("P13M")  2024-02-29
    moved_in - duration("P2M")   2022-11-30
    born + duration("P1Y")       2021-02-28
    born + duration("P4Y")       2024-02-29
    born - duration("P1Y")       2019-02-28
    duration("P1M") + moved_in   2023-02-28
    moved_in + tenure            2024-07-31
    "#);
}

#[test]
fn days_are_counted_between_days() {
    assert_snapshot!(check(r#"
        moved_in + notice
        moved_in - duration("P31D")
        moved_in + @"P1W"
        date("2024-03-01") - date("2024-02-28")
        date("2024-02-28") - date("2024-03-01")
        (today() - moved_in).days
        today() - moved_in > duration("P365D")
    "#), @r#"
    moved_in + notice                        2023-04-01
    moved_in - duration("P31D")              2022-12-31
    moved_in + @"P1W"                        2023-02-07
    date("2024-03-01") - date("2024-02-28")  2 days
    date("2024-02-28") - date("2024-03-01")  -2 days
    (today() - moved_in).days                517
    today() - moved_in > duration("P365D")   true
    "#);
}

#[test]
fn durations_add_up_within_their_unit() {
    assert_snapshot!(check(r#"
        duration("P1Y") + duration("P6M")
        tenure - duration("P2Y")
        -tenure
        tenure.years
        tenure.months
        (-tenure).years
        (-tenure).months
        notice + @"P1W"
        notice.days
        -notice
        tenure = duration("P1Y6M")
        tenure >= duration("P1Y")
        notice < duration("P61D")
        @"-P1Y"
        max(notice, duration("P90D"))
    "#), @r#"
    duration("P1Y") + duration("P6M")  18 months
    tenure - duration("P2Y")           -6 months
    -tenure                            -18 months
    tenure.years                       1
    tenure.months                      6
    (-tenure).years                    -1
    (-tenure).months                   -6
    notice + @"P1W"                    67 days
    notice.days                        60
    -notice                            -60 days
    tenure = duration("P1Y6M")         true
    tenure >= duration("P1Y")          true
    notice < duration("P61D")          true
    @"-P1Y"                            -12 months
    max(notice, duration("P90D"))      90 days
    "#);
}

#[test]
fn parts_of_a_day() {
    assert_snapshot!(check(r#"
        born.year
        born.month
        born.day
        @"2019-12-31".year
        (born + @"P1D").month
        born < moved_in
        born between @"2020-02-01" and @"2020-02-29"
        born in [@"2020-01-01"..@"2020-02-29")
    "#), @r#"
    born.year                                     2020
    born.month                                    2
    born.day                                      29
    @"2019-12-31".year                            2019
    (born + @"P1D").month                         3
    born < moved_in                               true
    born between @"2020-02-01" and @"2020-02-29"  true
    born in [@"2020-01-01"..@"2020-02-29")        false
    "#);
}

#[test]
fn a_birthday_on_29_february_is_completed_on_1_march() {
    assert_snapshot!(check(r#"
        age(born, @"2021-02-28")
        age(born, @"2021-03-01")
        age(born, @"2024-02-28")
        age(born, @"2024-02-29")
        age in months(born, @"2020-03-28")
        age in months(born, @"2020-03-29")
    "#), @r#"
    age(born, @"2021-02-28")            0
    age(born, @"2021-03-01")            1
    age(born, @"2024-02-28")            3
    age(born, @"2024-02-29")            4
    age in months(born, @"2020-03-28")  0
    age in months(born, @"2020-03-29")  1
    "#);
}

#[test]
fn ages_are_completed_years_and_months() {
    assert_snapshot!(check(r#"
        age(born)
        age(@"2019-07-01")
        age(@"2019-07-02")
        age(@"2024-07-02")
        age in months(moved_in)
        age in months(@"2024-05-31", @"2024-06-30")
        age in months(@"2024-05-31", @"2024-07-01")
        years and months duration(moved_in, today())
        years and months duration(today(), moved_in)
        years and months duration(@"2024-01-01", @"2025-03-01")
    "#), @r#"
    age(born)                                                4
    age(@"2019-07-01")                                       5
    age(@"2019-07-02")                                       4
    age(@"2024-07-02")                                       -1
    age in months(moved_in)                                  17
    age in months(@"2024-05-31", @"2024-06-30")              0
    age in months(@"2024-05-31", @"2024-07-01")              1
    years and months duration(moved_in, today())             17 months
    years and months duration(today(), moved_in)             -17 months
    years and months duration(@"2024-01-01", @"2025-03-01")  14 months
    "#);
}

#[test]
fn a_day_beyond_the_calendar_is_a_failure() {
    assert_snapshot!(check(r#"
        @"9999-12-31" + @"P1D"
        born + duration("P200000M")
        born - duration("P2147483647D")
        @"P2147483647M" + @"P1M"
        -(-@"P2147483647M" - @"P1M")
        born + (-@"P2147483647D" - @"P1D")
    "#), @r#"
    @"9999-12-31" + @"P1D"              fault: the number or date is too large in `@"9999-12-31" + @"P1D"`
    born + duration("P200000M")         fault: the number or date is too large in `born + duration("P200000M")`
    born - duration("P2147483647D")     fault: the number or date is too large in `born - duration("P2147483647D")`
    @"P2147483647M" + @"P1M"            fault: the number or date is too large in `@"P2147483647M" + @"P1M"`
    -(-@"P2147483647M" - @"P1M")        fault: the number or date is too large in `-(-@"P2147483647M" - @"P1M")`
    born + (-@"P2147483647D" - @"P1D")  fault: the number or date is too large in `born + (-@"P2147483647D" - @"P1D")`
    "#);
}
