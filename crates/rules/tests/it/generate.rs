//! Random rules that are well typed by construction, covering every form of the language.

use crate::choices::Choices;

/// The types an expression is drawn for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Boolean,
    Whole,
    Decimal,
    Money,
    Date,
    Months,
    Days,
    Text,
    Choice,
}

pub(crate) const KINDS: [Kind; 9] = [
    Kind::Boolean,
    Kind::Whole,
    Kind::Decimal,
    Kind::Money,
    Kind::Date,
    Kind::Months,
    Kind::Days,
    Kind::Text,
    Kind::Choice,
];

/// Where an expression stands: the variables that name a child, and whether a filter is around it.
#[derive(Clone, Default)]
pub(crate) struct Place {
    pub(crate) variables: Vec<String>,
    pub(crate) filtered: bool,
}

/// What the drawn language holds.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Language {
    /// All of it.
    Ours,
    /// What every implementation of FEEL agrees on.
    Common,
}

pub(crate) struct Generator {
    pub(crate) choices: Choices,
    pub(crate) language: Language,
    /// Names of other rules with their types, to be used as parts.
    pub(crate) definitions: Vec<(String, Kind)>,
}

impl Generator {
    pub(crate) fn new(choices: Choices, language: Language) -> Self {
        Generator { choices, language, definitions: Vec::new() }
    }

    pub(crate) fn ours(&self) -> bool {
        self.language == Language::Ours
    }

    /// An expression of a kind, in brackets wherever it has parts.
    pub(crate) fn expression(&mut self, kind: Kind, deep: usize, place: &Place) -> String {
        if deep == 0 || self.choices.of(6) == 0 {
            return self.leaf(kind, place);
        }
        let deep = deep - 1;
        if self.choices.of(8) == 7 {
            let test = self.expression(Kind::Boolean, deep, place);
            let (yes, no) = (self.expression(kind, deep, place), self.expression(kind, deep, place));
            return format!("(if {test} then {yes} else {no})");
        }
        match kind {
            Kind::Boolean => self.boolean(deep, place),
            Kind::Whole => self.whole(deep, place),
            Kind::Decimal | Kind::Money => self.number(kind, deep, place),
            Kind::Date => self.date(deep, place),
            Kind::Months | Kind::Days => self.duration(kind, deep, place),
            Kind::Text | Kind::Choice => self.leaf(kind, place),
        }
    }

    fn leaf(&mut self, kind: Kind, place: &Place) -> String {
        let named: Vec<String> =
            self.definitions.iter().filter(|(_, of)| *of == kind).map(|(name, _)| name.clone()).collect();
        if !named.is_empty() && self.choices.of(3) == 1 {
            return named[self.choices.of(named.len())].clone();
        }
        let field: Option<&[&str]> = match kind {
            Kind::Boolean if self.ours() => Some(&["at_home", "young"]),
            Kind::Boolean => Some(&["at_home"]),
            Kind::Whole => Some(&["marks"]),
            Kind::Money => Some(&["pay"]),
            Kind::Date => Some(&["birth"]),
            _ => None,
        };
        if let Some(fields) = field
            && (place.filtered || !place.variables.is_empty())
            && self.choices.of(3) != 0
        {
            let field = self.choices.one(fields);
            if place.filtered && (place.variables.is_empty() || self.choices.of(2) == 0) {
                return field.to_string();
            }
            let variable = place.variables[self.choices.of(place.variables.len())].clone();
            return format!("{variable}.{field}");
        }
        let options: &[&str] = match kind {
            Kind::Boolean => &["resident", "pensioner", "student", "true", "false"],
            Kind::Whole if self.ours() => &["rooms", "years_here", "0", "3", "household", "rate(limit.rooms)"],
            Kind::Whole => &["rooms", "years_here", "0", "1", "3"],
            Kind::Decimal => &["share", "0.5", "2", "1.25"],
            Kind::Money if self.ours() => {
                &["income", "rent", "(rent - 100)", "(income + 0.5)", "100", "(50 * rooms)", "rate(rebate.retail)"]
            }
            Kind::Money => &["income", "rent", "(rent - 100)", "(income + 0.5)", "100", "(50 * rooms)"],
            Kind::Date if self.ours() => &["born", "moved_in", "date(\"2019-02-28\")", "today()"],
            Kind::Date => &["born", "moved_in", "date(\"2019-02-28\")", "date(\"2020-02-29\")"],
            Kind::Months => &["tenure", "duration(\"P1Y\")", "duration(\"P5M\")"],
            Kind::Days => &["notice", "duration(\"P30D\")", "duration(\"P1D\")"],
            Kind::Text => &["suburb", "\"Yass\"", "\"Hay\"", "\"\""],
            Kind::Choice => &["supply"],
        };
        self.choices.one(options).to_string()
    }

    pub(crate) fn two(&mut self, kind: Kind, deep: usize, place: &Place) -> (String, String) {
        (self.expression(kind, deep, place), self.expression(kind, deep, place))
    }

    fn boolean(&mut self, deep: usize, place: &Place) -> String {
        match self.choices.of(14) {
            0 => format!("not({})", self.expression(Kind::Boolean, deep, place)),
            op @ (1..=4) => {
                let (a, b) = self.two(Kind::Boolean, deep, place);
                let op = if op < 3 { "and" } else { "or" };
                match self.choices.of(3) {
                    0 => format!("({a} {op} {b} {op} {})", self.expression(Kind::Boolean, deep, place)),
                    1 => format!("({a} or {b} and {})", self.expression(Kind::Boolean, deep, place)),
                    _ => format!("({a} {op} {b})"),
                }
            }
            5..=6 => {
                let kind = KINDS[1 + self.choices.of(6)];
                let (a, b) = self.two(kind, deep, place);
                format!("({a} {} {b})", self.choices.one(&["<", "<=", ">", ">=", "=", "!="]))
            }
            7 => {
                let kind = KINDS[self.choices.of(KINDS.len())];
                let (a, mut b) = self.two(kind, deep, place);
                // A choice is written out only beside the fact whose choice it is.
                if kind == Kind::Choice {
                    b = self.choices.one(&["\"retail\"", "\"none\"", "supply"]).to_string();
                }
                format!("({a} {} {b})", self.choices.one(&["=", "!="]))
            }
            8 => {
                let kind = KINDS[1 + self.choices.of(6)];
                let value = self.expression(kind, deep, place);
                let (low, mut high) = self.two(kind, deep, place);
                if !self.ours() {
                    high = format!("(if {low} > {high} then {low} else {high})");
                }
                match self.choices.of(4) {
                    0 => format!("({value} between {low} and {high})"),
                    1 => format!("({value} in [{low}..{high}])"),
                    2 => format!("({value} in ({low}..{high}])"),
                    _ => format!("({value} in [{low}..{high}))"),
                }
            }
            9 => {
                let kind = KINDS[1 + self.choices.of(6)];
                let value = self.expression(kind, deep, place);
                let (a, b) = self.two(kind, deep, place);
                if self.ours() && self.choices.of(2) == 0 {
                    return format!("({value} in (not({a}, < {b})))");
                }
                format!("({value} in ({a}, < {b}))")
            }
            10..=11 => {
                let (list, inner) = self.entries(deep, place);
                let body = self.expression(Kind::Boolean, deep, &inner);
                let word = self.choices.one(&["some", "every"]);
                let variable = inner.variables.last().cloned().unwrap_or_default();
                format!("({word} {variable} in {list} satisfies {body})")
            }
            12 => {
                let (list, inner) = self.entries(deep, place);
                let body = self.expression(Kind::Boolean, deep, &inner);
                let variable = inner.variables.last().cloned().unwrap_or_default();
                let word = self.choices.one(&["all", "any"]);
                format!("{word}(for {variable} in {list} return {body})")
            }
            _ => {
                let name = self.choices.one(&["contains", "starts with", "ends with"]);
                let (a, b) = self.two(Kind::Text, deep, place);
                format!("{name}({a}, {b})")
            }
        }
    }
}
