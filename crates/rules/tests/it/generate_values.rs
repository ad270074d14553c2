//! The forms that give numbers, days, durations and lists.

use crate::generate::{Generator, Kind, Place};

impl Generator {
    pub(crate) fn whole(&mut self, deep: usize, place: &Place) -> String {
        match self.choices.of(8) {
            0 => format!("count({})", self.list(deep, place)),
            1 => {
                let (a, b) = self.two(Kind::Whole, deep, place);
                format!("({a} {} {b})", self.choices.one(&["+", "-", "*"]))
            }
            2 => {
                format!("{}({})", self.choices.one(&["floor", "ceiling"]), self.expression(Kind::Decimal, deep, place))
            }
            3 if self.ours() => {
                let (a, b) = self.two(Kind::Date, deep, place);
                format!("{}({a}, {b})", self.choices.one(&["age", "age in months"]))
            }
            4 => format!(
                "({}).{}",
                self.expression(Kind::Date, deep, place),
                self.choices.one(&["year", "month", "day"])
            ),
            5 => {
                let tenure = self.expression(Kind::Months, deep, place);
                format!("({tenure}).{}", self.choices.one(&["years", "months"]))
            }
            6 => format!("string length({})", self.expression(Kind::Text, deep, place)),
            _ => self.over(Kind::Whole, deep, place),
        }
    }

    pub(crate) fn number(&mut self, kind: Kind, deep: usize, place: &Place) -> String {
        match self.choices.of(7) {
            0 => {
                let (a, b) = self.two(kind, deep, place);
                match self.choices.of(4) {
                    3 => format!("({a} - {b} + {b} * {})", self.expression(Kind::Whole, deep, place)),
                    _ => format!("({a} {} {b})", self.choices.one(&["+", "-"])),
                }
            }
            1 => {
                let value = self.expression(kind, deep, place);
                format!("({value} * {})", self.expression(Kind::Whole, deep, place))
            }
            2 if self.ours() => {
                let value = self.expression(kind, deep, place);
                format!("({value} / {})", self.expression(Kind::Whole, deep, place))
            }
            2 => format!("({} / {})", self.expression(kind, deep, place), self.choices.one(&["2", "4"])),
            3 => format!("-({})", self.expression(kind, deep, place)),
            4 if kind == Kind::Money && self.choices.of(2) == 0 => self.over(kind, deep, place),
            4 if self.ours() => {
                let value = self.expression(kind, deep, place);
                format!("round half up({value}, {})", self.expression(Kind::Whole, deep, place))
            }
            4 => format!("round half up({}, 0)", self.expression(kind, deep, place)),
            5 if kind == Kind::Money && self.ours() => {
                format!("rate(rebate.retail, {})", self.expression(Kind::Date, deep, place))
            }
            5 => format!("abs({})", self.expression(kind, deep, place)),
            _ => self.pick(kind, deep, place),
        }
    }

    fn pick(&mut self, kind: Kind, deep: usize, place: &Place) -> String {
        let name = self.choices.one(&["min", "max"]);
        let (a, b) = self.two(kind, deep, place);
        format!("{name}({a}, {b})")
    }

    pub(crate) fn date(&mut self, deep: usize, place: &Place) -> String {
        let kind = if self.choices.of(2) == 0 { Kind::Months } else { Kind::Days };
        if self.choices.of(4) == 3 && self.ours() {
            return self.over(Kind::Date, deep, place);
        }
        let (day, length) = (self.expression(Kind::Date, deep, place), self.expression(kind, deep, place));
        format!("({day} {} {length})", self.choices.one(&["+", "-"]))
    }

    pub(crate) fn duration(&mut self, kind: Kind, deep: usize, place: &Place) -> String {
        match self.choices.of(4) {
            0 if kind == Kind::Days => {
                let (a, b) = self.two(Kind::Date, deep, place);
                format!("({a} - {b})")
            }
            0 if self.ours() => {
                let (a, b) = self.two(Kind::Date, deep, place);
                format!("years and months duration({a}, {b})")
            }
            1 if self.ours() => format!("-({})", self.expression(kind, deep, place)),
            2 if self.ours() => self.pick(kind, deep, place),
            _ => {
                let (a, b) = self.two(kind, deep, place);
                format!("({a} {} {b})", self.choices.one(&["+", "-"]))
            }
        }
    }

    /// Values over a list: a sum, or the smallest or largest.
    fn over(&mut self, kind: Kind, deep: usize, place: &Place) -> String {
        // The smallest of nothing is a failure with us and null elsewhere, so there only sums are drawn; and
        // the sum of nothing is null elsewhere, so there it is not asked for.
        let name = match kind {
            Kind::Date => self.choices.one(&["min", "max"]),
            _ if self.ours() => self.choices.one(&["sum", "min", "max"]),
            _ => "sum",
        };
        let field = match kind {
            Kind::Date => "birth",
            Kind::Money => "pay",
            _ => "marks",
        };
        if !self.ours() {
            let list = self.list(deep, place);
            return format!("(if count({list}) > 0 then {name}({list}.{field}) else 0)");
        }
        if self.choices.of(2) == 0 {
            return format!("{name}({}.{field})", self.list(deep, place));
        }
        let (list, inner) = self.entries(deep, place);
        let body = self.expression(kind, deep, &inner);
        format!("{name}(for {} in {list} return {body})", inner.variables.last().cloned().unwrap_or_default())
    }

    /// The children, all or some of them.
    pub(crate) fn list(&mut self, deep: usize, place: &Place) -> String {
        if deep == 0 || self.choices.of(3) == 0 {
            let lists: &[&str] = if self.ours() { &["children", "offspring"] } else { &["children"] };
            return self.choices.one(lists).to_string();
        }
        if self.ours() && self.choices.of(6) == 5 {
            let test = self.expression(Kind::Boolean, deep - 1, place);
            let (yes, no) = (self.list(deep - 1, place), self.list(deep - 1, place));
            return format!("(if {test} then {yes} else {no})");
        }
        let list = self.list(deep - 1, place);
        let inside = Place { filtered: true, ..place.clone() };
        let condition = self.expression(Kind::Boolean, deep - 1, &inside);
        if self.ours() { format!("{list}[{condition}]") } else { format!("{list}[({condition}) = true]") }
    }

    /// A list and the place where a new variable names its entries.
    pub(crate) fn entries(&mut self, deep: usize, place: &Place) -> (String, Place) {
        let list = self.list(deep, place);
        let mut inner = place.clone();
        inner.variables.push(format!("c{}", place.variables.len()));
        (list, inner)
    }
}
