//! The syntax tree of an expression, with the position of each part.

use crate::diagnostic::Span;

/// A part of an expression and its position.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    pub span: Span,
    pub kind: Kind,
    /// The height of the tree from here down; bounded by the parser.
    pub(crate) height: u16,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Bool(bool),
    Number(String),
    Text(String),
    /// `@"2019-02-01"` or `@"P1Y"`.
    At(String),
    Name(String),
    /// `not(…)` and every other function; the name's own span comes with it.
    Call(String, Span, Vec<Expr>),
    Negate(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    Between(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `A in [X..Y]`, `A in ("x", "y")`; several tests mean any of them.
    In(Box<Expr>, Vec<Test>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `some`, `every`, `for`: variable, list, body.
    Over(Quantifier, String, Box<Expr>, Box<Expr>),
    /// `LIST[condition]`.
    Filter(Box<Expr>, Box<Expr>),
    /// `x.field`, with the field's span.
    Field(Box<Expr>, String, Span),
}

impl Kind {
    /// The expressions directly below this one.
    pub(crate) fn children(&self) -> Vec<&Expr> {
        match self {
            Kind::Bool(_) | Kind::Number(_) | Kind::Text(_) | Kind::At(_) | Kind::Name(_) => Vec::new(),
            Kind::Call(_, _, arguments) => arguments.iter().collect(),
            Kind::Negate(inner) | Kind::Field(inner, ..) => vec![inner],
            Kind::Binary(_, left, right) | Kind::Over(_, _, left, right) | Kind::Filter(left, right) => {
                vec![left, right]
            }
            Kind::Between(a, b, c) | Kind::If(a, b, c) => vec![a, b, c],
            Kind::In(value, tests) => {
                let mut found = vec![value.as_ref()];
                tests.iter().for_each(|test| test.children(&mut found));
                found
            }
        }
    }
}

impl Test {
    fn children<'a>(&'a self, found: &mut Vec<&'a Expr>) {
        match self {
            Test::Any => {}
            Test::Compare(_, expr) => found.push(expr),
            Test::Range { low, high, .. } => found.extend([low, high]),
            Test::None(tests) => tests.iter().for_each(|test| test.children(found)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Operator {
    pub fn sign(self) -> &'static str {
        match self {
            Operator::Or => "or",
            Operator::And => "and",
            Operator::Equal => "=",
            Operator::NotEqual => "!=",
            Operator::Less => "<",
            Operator::LessOrEqual => "<=",
            Operator::Greater => ">",
            Operator::GreaterOrEqual => ">=",
            Operator::Add => "+",
            Operator::Subtract => "-",
            Operator::Multiply => "*",
            Operator::Divide => "/",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    Some,
    Every,
    For,
}

/// One test on a value: FEEL's unary test.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// `-`: anything.
    Any,
    /// `= x`, or just `x`; `< x` and so on.
    Compare(Operator, Expr),
    /// A range, with whether each end belongs to it.
    Range { low: Expr, low_included: bool, high: Expr, high_included: bool },
    /// `not(tests)`: none of them.
    None(Vec<Test>),
}
