//! Lists of records, told completely or not, with entries whose fields are known or not.

use insta::assert_snapshot;

use crate::support::values;

const THREE: &str = "children=[birth=2020-01-01,at_home=true,pay=100,marks=5;birth=2010-01-01,at_home=false,pay=0,marks=9;birth=2023-01-01,at_home=true,pay=20.50,marks=9]";

fn check(held: &str, expressions: &str) -> String {
    values(held, expressions)
}

#[test]
fn filters_and_quantifiers_over_a_complete_list() {
    assert_snapshot!(check(THREE, "
        count(children)
        count(children[at_home])
        count(children[at_home and age(birth) < 3])
        count(children[at_home][age(birth) < 3])
        count(children[item.at_home])
        count(children[young])
        count(children[not(at_home)].pay)
        some c in children satisfies c.at_home
        some c in children satisfies c.pay > 100
        every c in children satisfies c.pay >= 0
        every c in children[at_home] satisfies c.young
        every c in children satisfies some d in children satisfies d.pay > c.pay
        some c in children satisfies count(children[marks > c.marks]) = 2
        count(offspring)
    "), @"
    count(children)                                                           3
    count(children[at_home])                                                  2
    count(children[at_home and age(birth) < 3])                               1
    count(children[at_home][age(birth) < 3])                                  1
    count(children[item.at_home])                                             2
    count(children[young])                                                    2
    count(children[not(at_home)].pay)                                         1
    some c in children satisfies c.at_home                                    true
    some c in children satisfies c.pay > 100                                  false
    every c in children satisfies c.pay >= 0                                  true
    every c in children[at_home] satisfies c.young                            true
    every c in children satisfies some d in children satisfies d.pay > c.pay  false
    some c in children satisfies count(children[marks > c.marks]) = 2         true
    count(offspring)                                                          3
    ");
}

#[test]
fn values_over_a_list() {
    assert_snapshot!(check(THREE, "
        sum(children.pay)
        sum(children[at_home].pay)
        sum(for c in children return c.pay * 2)
        min(children.birth)
        max(children.birth)
        max(for c in children return age(c.birth))
        min(children[marks = 9].pay)
        all(for c in children return c.marks > 4)
        any(for c in children return c.marks > 9)
        all(children.at_home)
        any(children.at_home)
        some m in children.marks satisfies m > 8
        count(for c in children return c.pay / 0)
        sum((for c in children return c.marks)[item > 5])
    "), @"
    sum(children.pay)                                  120.50
    sum(children[at_home].pay)                         120.50
    sum(for c in children return c.pay * 2)            241.00
    min(children.birth)                                2010-01-01
    max(children.birth)                                2023-01-01
    max(for c in children return age(c.birth))         14
    min(children[marks = 9].pay)                       0
    all(for c in children return c.marks > 4)          true
    any(for c in children return c.marks > 9)          false
    all(children.at_home)                              false
    any(children.at_home)                              true
    some m in children.marks satisfies m > 8           true
    count(for c in children return c.pay / 0)          3
    sum((for c in children return c.marks)[item > 5])  18
    ");
}

#[test]
fn nothing_at_all() {
    assert_snapshot!(check("children=[-]", "
        count(children)
        some c in children satisfies true
        every c in children satisfies false
        all(children.at_home)
        any(children.at_home)
        sum(children.pay)
        min(children.birth)
        max(for c in children return c.marks)
    "), @"
    count(children)                        0
    some c in children satisfies true      false
    every c in children satisfies false    true
    all(children.at_home)                  true
    any(children.at_home)                  false
    sum(children.pay)                      0
    min(children.birth)                    fault: the smallest or largest of an empty list in `min(children.birth)`
    max(for c in children return c.marks)  fault: the smallest or largest of an empty list in `max(for c in children return c.marks)`
    ");
}

#[test]
fn a_list_nobody_told_is_asked_for_first() {
    assert_snapshot!(check("", "
        count(children)
        some c in children satisfies c.at_home
        sum(children[at_home].pay)
        count(offspring) > 0
    "), @"
    count(children)                         ? children
    some c in children satisfies c.at_home  ? children
    sum(children[at_home].pay)              ? children
    count(offspring) > 0                    ? children
    ");
}

#[test]
fn an_open_list_settles_what_no_further_record_could_change() {
    assert_snapshot!(check("children=[at_home=true,pay=5;at_home=false,pay=7;..]", "
        some c in children satisfies c.at_home
        some c in children satisfies c.pay > 7
        every c in children satisfies c.at_home
        every c in children satisfies c.pay > 4
        any(children.at_home)
        all(children.at_home)
        count(children)
        sum(children.pay)
        max(children.pay)
        count(children) >= 1
        count(children) >= 2
        count(children) >= 3
        count(children) < 2
        count(children) <= 2
        count(children) = 1
        count(children) != 1
        2 > count(children)
        2 < count(children)
        count(children[at_home]) >= 1
        count(children[at_home]) >= 2
        household >= 4
        count(if true then children else offspring) = 2
        count(offspring) = 2
    "), @"
    some c in children satisfies c.at_home           true
    some c in children satisfies c.pay > 7           ? more children
    every c in children satisfies c.at_home          false
    every c in children satisfies c.pay > 4          ? more children
    any(children.at_home)                            true
    all(children.at_home)                            false
    count(children)                                  ? more children
    sum(children.pay)                                ? more children
    max(children.pay)                                ? more children
    count(children) >= 1                             true
    count(children) >= 2                             true
    count(children) >= 3                             ? more children
    count(children) < 2                              false
    count(children) <= 2                             ? more children
    count(children) = 1                              false
    count(children) != 1                             true
    2 > count(children)                              false
    2 < count(children)                              ? more children
    count(children[at_home]) >= 1                    true
    count(children[at_home]) >= 2                    ? more children
    household >= 4                                   ? more children
    count(if true then children else offspring) = 2  ? more children
    count(offspring) = 2                             ? more children
    ");
}

#[test]
fn an_entry_that_may_or_may_not_belong() {
    assert_snapshot!(check("children=[at_home=true;;at_home=false,marks=1]", "
        count(children[at_home])
        count(children[at_home]) >= 1
        count(children[at_home]) >= 2
        count(children[at_home]) <= 2
        count(children[at_home]) > 2
        count(children[at_home]) = 0
        count(children[at_home]) between 1 and 2
        some c in children[at_home] satisfies true
        every c in children[at_home] satisfies true
        some c in children[at_home] satisfies false
        some c in children[marks = 1] satisfies c.at_home
        sum(children[at_home].marks)
        count(children[at_home and marks > 2])
    "), @"
    count(children[at_home])                           ? children[1].at_home
    count(children[at_home]) >= 1                      true
    count(children[at_home]) >= 2                      ? children[1].at_home
    count(children[at_home]) <= 2                      true
    count(children[at_home]) > 2                       false
    count(children[at_home]) = 0                       false
    count(children[at_home]) between 1 and 2           true
    some c in children[at_home] satisfies true         true
    every c in children[at_home] satisfies true        true
    some c in children[at_home] satisfies false        false
    some c in children[marks = 1] satisfies c.at_home  ? children[0].marks, children[1].marks, children[1].at_home
    sum(children[at_home].marks)                       ? children[1].at_home, children[0].marks, children[1].marks
    count(children[at_home and marks > 2])             ? children[0].marks, children[1].at_home, children[1].marks
    ");
}

#[test]
fn fields_are_asked_entry_by_entry() {
    assert_snapshot!(check("children=[birth=2022-01-01;;]", "
        some c in children satisfies c.young
        every c in children satisfies c.young
        some c in children satisfies c.pay > 10 and c.at_home
        sum(children.marks)
        count(children[marks > 3].pay)
        count(children[marks > rooms])
    "), @"
    some c in children satisfies c.young                   true
    every c in children satisfies c.young                  ? children[1].birth, children[2].birth
    some c in children satisfies c.pay > 10 and c.at_home  ? children[0].pay, children[0].at_home, children[1].pay, children[1].at_home, children[2].pay, children[2].at_home
    sum(children.marks)                                    ? children[0].marks, children[1].marks, children[2].marks
    count(children[marks > 3].pay)                         ? children[0].marks, children[1].marks, children[2].marks
    count(children[marks > rooms])                         ? children[0].marks, rooms, children[1].marks, children[2].marks
    ");
}

#[test]
fn a_failure_in_one_entry_does_not_hide_the_others() {
    assert_snapshot!(check("children=[marks=0,pay=1;marks=1,pay=3]", "
        some c in children satisfies 6 / c.marks > 5
        every c in children satisfies 6 / c.marks > 7
        every c in children satisfies 6 / c.marks > 5
        some c in children[6 / marks > 5] satisfies c.pay > 2
        some c in children[6 / marks > 5] satisfies c.pay > 9
        count(children[6 / marks > 5])
        count(children[6 / marks > 5]) >= 1
        count(children[6 / marks > 5]) >= 2
        count(children[6 / marks > 5]) >= rooms
        rooms > count(children[6 / marks > 5])
        any(for c in children return 6 / c.marks > 5)
        sum(children[6 / marks > 5].pay)
    "), @"
    some c in children satisfies 6 / c.marks > 5           true
    every c in children satisfies 6 / c.marks > 7          false
    every c in children satisfies 6 / c.marks > 5          fault: divides by zero in `6 / c.marks`
    some c in children[6 / marks > 5] satisfies c.pay > 2  true
    some c in children[6 / marks > 5] satisfies c.pay > 9  false
    count(children[6 / marks > 5])                         fault: divides by zero in `6 / marks`
    count(children[6 / marks > 5]) >= 1                    true
    count(children[6 / marks > 5]) >= 2                    fault: divides by zero in `6 / marks`
    count(children[6 / marks > 5]) >= rooms                ? rooms
    rooms > count(children[6 / marks > 5])                 ? rooms
    any(for c in children return 6 / c.marks > 5)          true
    sum(children[6 / marks > 5].pay)                       fault: divides by zero in `6 / marks`
    ");
    assert_snapshot!(check("children=[marks=0,pay=1;..]", "
        some c in children satisfies 6 / c.marks > 5
        count(children[6 / marks > 5])
        count(children[6 / marks > 5]) >= 1
    "), @"
    some c in children satisfies 6 / c.marks > 5  ? more children
    count(children[6 / marks > 5])                ? more children
    count(children[6 / marks > 5]) >= 1           ? more children
    ");
}

#[test]
fn names_inside_hide_names_outside() {
    assert_snapshot!(check("rooms=9 children=[marks=1;marks=2]", "
        count(children[marks < rooms])
        some rooms in children satisfies rooms.marks = 2
        count(children[some marks in children satisfies marks.marks = 2])
        count(children[some c in children satisfies c.marks > marks])
    "), @"
    count(children[marks < rooms])                                     2
    some rooms in children satisfies rooms.marks = 2                   true
    count(children[some marks in children satisfies marks.marks = 2])  2
    count(children[some c in children satisfies c.marks > marks])      1
    ");
}
