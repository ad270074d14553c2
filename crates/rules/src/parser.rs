//! Parses expressions and unary tests into the syntax tree; a Pratt parser, loosest operators first.

use crate::ast::{Expr, Kind, Operator, Quantifier, Test};
use crate::diagnostic::{Diagnostic, Span};
use crate::foreign;
use crate::lexer::{Token, tokens};

/// Deeper nesting than this is refused, so that no text can exhaust the stack.
const DEEPEST: usize = 64;
/// A taller tree than this is refused for the same reason: a long chain of operators is a tall tree.
const TALLEST: u16 = 256;
/// More steps than this are refused, so that no text can keep the parser busy for ever.
const MOST_STEPS: usize = 20_000;

type Parsed<T> = Result<T, Diagnostic>;

/// Reads one whole expression.
pub(crate) fn expression(text: &str) -> Parsed<Expr> {
    let mut parser = Parser::new(text)?;
    let expr = parser.expr(0)?;
    parser.end()?;
    Ok(expr)
}

/// Reads the cell of a decision table: `-`, `< 5`, `[1..3]`, `"a", "b"`, `not(…)`.
pub(crate) fn unary_tests(text: &str) -> Parsed<Vec<Test>> {
    let mut parser = Parser::new(text)?;
    if parser.peek() == &Token::Sign("-") && parser.tokens.len() == 2 {
        return Ok(vec![Test::Any]);
    }
    let tests = parser.tests()?;
    parser.end()?;
    Ok(tests)
}

struct Parser {
    tokens: Vec<(Token, Span)>,
    at: usize,
    depth: usize,
    steps: usize,
}

fn too_deep(span: Span) -> Diagnostic {
    let problem = Diagnostic::error("too-deep", span, "this rule is too long or nested too deeply");
    problem.help("give parts of it a name under `definitions`")
}

fn operator(token: &Token) -> Option<(Operator, u8)> {
    let Token::Sign(sign) = token else { return None };
    Some(match *sign {
        "or" => (Operator::Or, 1),
        "and" => (Operator::And, 2),
        "=" => (Operator::Equal, 3),
        "!=" => (Operator::NotEqual, 3),
        "<" => (Operator::Less, 3),
        "<=" => (Operator::LessOrEqual, 3),
        ">" => (Operator::Greater, 3),
        ">=" => (Operator::GreaterOrEqual, 3),
        "+" => (Operator::Add, 4),
        "-" => (Operator::Subtract, 4),
        "*" => (Operator::Multiply, 5),
        "/" => (Operator::Divide, 5),
        _ => return None,
    })
}

const COMPARISON: u8 = 3;
const UNARY: u8 = 6;

/// Creates a node and measures the height of the tree below it.
fn build(span: Span, kind: Kind) -> Parsed<Expr> {
    let height = 1 + kind.children().iter().map(|child| child.height).max().unwrap_or(0);
    if height > TALLEST { Err(too_deep(span)) } else { Ok(Expr { span, kind, height }) }
}

impl Parser {
    fn new(text: &str) -> Parsed<Self> {
        Ok(Parser { tokens: tokens(text)?, at: 0, depth: 0, steps: 0 })
    }

    fn peek(&self) -> &Token {
        self.tokens.get(self.at).map_or(&Token::End, |(token, _)| token)
    }

    fn span(&self) -> Span {
        self.tokens.get(self.at).or(self.tokens.last()).map_or(Span::default(), |(_, span)| *span)
    }

    fn next(&mut self) -> (Token, Span) {
        let found = self.tokens.get(self.at).cloned().unwrap_or((Token::End, self.span()));
        self.at += 1;
        found
    }

    fn take(&mut self, sign: &'static str) -> Option<Span> {
        let span = self.span();
        (self.peek() == &Token::Sign(sign)).then(|| {
            self.at += 1;
            span
        })
    }

    fn expect(&mut self, sign: &'static str, after: &str) -> Parsed<Span> {
        let (found, span) = (self.peek().describe(), self.span());
        self.take(sign)
            .ok_or_else(|| Diagnostic::error("syntax", span, format!("expected `{sign}` {after}, but found {found}")))
    }

    fn name(&mut self, after: &str) -> Parsed<(String, Span)> {
        match self.next() {
            (Token::Name(name), span) => Ok((name, span)),
            (other, span) => {
                let message = format!("expected a name {after}, but found {}", other.describe());
                Err(Diagnostic::error("syntax", span, message))
            }
        }
    }

    fn end(&mut self) -> Parsed<()> {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map(|(token, _)| token.clone());
        match self.next() {
            (Token::End, _) => Ok(()),
            (other, span) => {
                let message = format!("did not expect {} here", other.describe());
                let problem = Diagnostic::error("syntax", span, message);
                Err(match other {
                    _ if before == Some(Token::Name("not".into())) => problem.help("write `not(…)`"),
                    Token::Name(name) if foreign::small_letters(&name).is_some() => {
                        problem.help(foreign::small_letters(&name).unwrap_or_default())
                    }
                    Token::Name(_) | Token::Number(_) | Token::Text(_) => {
                        problem.help("join conditions with `and` or `or`; names hold no spaces")
                    }
                    _ => problem,
                })
            }
        }
    }

    fn expr(&mut self, loosest: u8) -> Parsed<Expr> {
        self.steps += 1;
        if self.depth >= DEEPEST || self.steps > MOST_STEPS {
            return Err(too_deep(self.span()));
        }
        self.depth += 1;
        let result = self.binary(loosest);
        self.depth -= 1;
        result
    }

    fn binary(&mut self, loosest: u8) -> Parsed<Expr> {
        let mut left = self.prefix()?;
        loop {
            if COMPARISON >= loosest
                && let Some(found) = self.membership(&left)?
            {
                left = found;
                continue;
            }
            let Some((op, strength)) = operator(self.peek()) else { return Ok(left) };
            if strength < loosest {
                return Ok(left);
            }
            let (_, at) = self.next();
            let right = self.expr(strength + 1)?;
            if strength == COMPARISON
                && let Some((again, COMPARISON)) = operator(self.peek())
            {
                let message = format!("`{}` cannot follow another comparison", again.sign());
                let help = "write `a < b and b < c`, or `b between a and c`";
                return Err(Diagnostic::error("syntax", at.to(self.span()), message).help(help));
            }
            let span = left.span.to(right.span);
            left = build(span, Kind::Binary(op, Box::new(left), Box::new(right)))?;
        }
    }

    /// `between X and Y` and `in …`, which bind like comparisons.
    fn membership(&mut self, left: &Expr) -> Parsed<Option<Expr>> {
        if self.take("between").is_some() {
            let low = self.expr(COMPARISON + 1)?;
            self.expect("and", "between the two ends of `between`")?;
            let high = self.expr(COMPARISON + 1)?;
            let span = left.span.to(high.span);
            let kind = Kind::Between(Box::new(left.clone()), Box::new(low), Box::new(high));
            return build(span, kind).map(Some);
        }
        if self.take("in").is_some() {
            let start = self.span();
            let tests = self.in_tests()?;
            let end = self.tokens.get(self.at.saturating_sub(1)).map_or(start, |(_, span)| *span);
            let kind = Kind::In(Box::new(left.clone()), tests);
            return build(left.span.to(end), kind).map(Some);
        }
        Ok(None)
    }

    /// What follows `in`: one range, or several tests in round brackets.
    fn in_tests(&mut self) -> Parsed<Vec<Test>> {
        let start = self.at;
        if let Some(range) = self.range()? {
            return Ok(vec![range]);
        }
        self.at = start;
        if self.take("(").is_some() {
            let tests = self.tests()?;
            self.expect(")", "after the values of `in`")?;
            return Ok(tests);
        }
        let help = "write `in [1..5]` for a range or `in (\"a\", \"b\")` for values";
        let message = format!("expected a range or values after `in`, but found {}", self.peek().describe());
        Err(Diagnostic::error("syntax", self.span(), message).help(help))
    }

    /// `[a..b]`, `(a..b]`, `[a..b)`, `(a..b)`; `None` where it is not a range after all.
    fn range(&mut self) -> Parsed<Option<Test>> {
        let low_included = match self.peek() {
            Token::Sign("[") => true,
            Token::Sign("(") => false,
            _ => return Ok(None),
        };
        self.at += 1;
        let low = match self.expr(COMPARISON + 1) {
            Ok(low) => low,
            Err(problem) if low_included => return Err(problem),
            Err(_) => return Ok(None),
        };
        if self.take("..").is_none() {
            if low_included {
                self.expect("..", "in a range")?;
            }
            return Ok(None);
        }
        let high = self.expr(COMPARISON + 1)?;
        let high_included = match self.next() {
            (Token::Sign("]"), _) => true,
            (Token::Sign(")"), _) => false,
            (other, span) => {
                let message = format!("expected `]` or `)` at the end of a range, but found {}", other.describe());
                return Err(Diagnostic::error("syntax", span, message));
            }
        };
        Ok(Some(Test::Range { low, low_included, high, high_included }))
    }

    fn tests(&mut self) -> Parsed<Vec<Test>> {
        let mut tests = vec![self.test()?];
        while self.take(",").is_some() {
            tests.push(self.test()?);
        }
        Ok(tests)
    }

    fn test(&mut self) -> Parsed<Test> {
        let start = self.at;
        if let Some(range) = self.range()? {
            return Ok(range);
        }
        self.at = start;
        if self.peek() == &Token::Name("not".into()) {
            self.at += 1;
            self.expect("(", "after `not`")?;
            self.steps += 1;
            if self.depth >= DEEPEST || self.steps > MOST_STEPS {
                return Err(too_deep(self.span()));
            }
            self.depth += 1;
            let tests = self.tests();
            self.depth -= 1;
            self.expect(")", "after the values of `not`")?;
            return Ok(Test::None(tests?));
        }
        let op = match operator(self.peek()) {
            Some((op, COMPARISON)) => {
                self.at += 1;
                op
            }
            _ => Operator::Equal,
        };
        Ok(Test::Compare(op, self.expr(COMPARISON + 1)?))
    }

    fn prefix(&mut self) -> Parsed<Expr> {
        let mut expr = self.primary()?;
        loop {
            if self.take(".").is_some() {
                let (field, span) = self.name("after `.`")?;
                let whole = expr.span.to(span);
                expr = build(whole, Kind::Field(Box::new(expr), field, span))?;
            } else if self.take("[").is_some() {
                let condition = self.expr(0)?;
                let end = self.expect("]", "after the condition of a filter")?;
                let whole = expr.span.to(end);
                expr = build(whole, Kind::Filter(Box::new(expr), Box::new(condition)))?;
            } else {
                return Ok(expr);
            }
        }
    }

    fn primary(&mut self) -> Parsed<Expr> {
        let (token, span) = self.next();
        let kind = match token {
            Token::Number(n) => Kind::Number(n),
            Token::Text(t) => Kind::Text(t),
            Token::At(t) => Kind::At(t),
            Token::Sign("true") => Kind::Bool(true),
            Token::Sign("false") => Kind::Bool(false),
            Token::Sign("-") => {
                let inner = self.expr(UNARY)?;
                let whole = span.to(inner.span);
                return build(whole, Kind::Negate(Box::new(inner)));
            }
            Token::Sign("(") => {
                let inner = self.expr(0)?;
                let end = self.expect(")", "to close the bracket")?;
                return build(span.to(end), inner.kind);
            }
            Token::Sign("if") => return self.condition(span),
            Token::Sign("some") => return self.over(Quantifier::Some, span),
            Token::Sign("every") => return self.over(Quantifier::Every, span),
            Token::Sign("for") => return self.over(Quantifier::For, span),
            Token::Name(name) if self.peek() == &Token::Sign("(") => return self.call(name, span),
            Token::Name(name) => Kind::Name(name),
            other => {
                let message = format!("expected a fact, a value or a condition, but found {}", other.describe());
                let problem = Diagnostic::error("syntax", span, message);
                return Err(match other {
                    Token::Sign("=") if span.start == 0 => problem.help("a rule begins without `=`"),
                    _ => problem,
                });
            }
        };
        build(span, kind)
    }

    fn condition(&mut self, start: Span) -> Parsed<Expr> {
        let bracketed = self.peek() == &Token::Sign("(");
        let test = match self.expr(0) {
            // As in a spreadsheet: `if(a, b, c)`.
            Err(_) if bracketed && self.peek() == &Token::Sign(",") => return Err(foreign::if_function(start)),
            test => test?,
        };
        self.expect("then", "after the condition of `if`")?;
        let yes = self.expr(0)?;
        self.expect("else", "after the `then` part of `if`")?;
        let no = self.expr(0)?;
        let span = start.to(no.span);
        build(span, Kind::If(Box::new(test), Box::new(yes), Box::new(no)))
    }

    fn over(&mut self, quantifier: Quantifier, start: Span) -> Parsed<Expr> {
        let (variable, _) = self.name("for one entry of the list")?;
        self.expect("in", "after the name of the entry")?;
        let list = self.expr(0)?;
        let link = if quantifier == Quantifier::For { "return" } else { "satisfies" };
        self.expect(link, "after the list")?;
        let body = self.expr(0)?;
        let span = start.to(body.span);
        build(span, Kind::Over(quantifier, variable, Box::new(list), Box::new(body)))
    }

    fn call(&mut self, name: String, span: Span) -> Parsed<Expr> {
        self.expect("(", "after the function's name")?;
        let mut arguments = Vec::new();
        if let Some(end) = self.take(")") {
            return build(span.to(end), Kind::Call(name, span, arguments));
        }
        loop {
            arguments.push(self.expr(0)?);
            if self.take(",").is_none() {
                break;
            }
        }
        let end = self.expect(")", "after the function's arguments")?;
        build(span.to(end), Kind::Call(name, span, arguments))
    }
}
