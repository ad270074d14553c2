//! Which question of a life event can settle what.

use std::collections::BTreeSet;
use std::fmt::Write;

use rules::FactId;

use crate::catalogue::Catalogue;
use crate::events::{Event, StepWhat};

/// The questions of a life event and its steps.
#[derive(Clone, Debug, PartialEq)]
pub struct EventGraph {
    /// Facts that may be asked: name and question, first those that are asked first.
    pub questions: Vec<(String, String)>,
    /// Steps: id, title, and the names of the facts on which it depends whether it matters.
    pub steps: Vec<(String, String, Vec<String>)>,
}

impl Catalogue {
    pub fn event_graph(&self, event: &Event) -> EventGraph {
        let vocabulary = &self.program.vocabulary;
        let name = |fact: FactId| vocabulary.fact_name(fact).to_string();
        let mut asked: Vec<FactId> = event.asks_first.clone();
        let mut steps = Vec::new();
        for step in &event.steps {
            let facts: BTreeSet<FactId> = step.goal.map(|goal| self.program.facts_in(goal)).unwrap_or_default();
            let title = match &step.what {
                StepWhat::Service(id) => self.service(id).map(|service| service.name.clone()),
                StepWhat::Signpost(id) => self.signpost(id).map(|signpost| signpost.name.clone()),
                StepWhat::Guidance(guidance) => Some(guidance.title.clone()),
            };
            steps.push((step.id.clone(), title.unwrap_or_default(), facts.iter().map(|fact| name(*fact)).collect()));
            asked.extend(facts);
        }
        let mut seen = BTreeSet::new();
        asked.retain(|fact| seen.insert(*fact));
        let question = |fact: FactId| {
            let wording = self.facts.get(fact).map(|fact| &fact.wording);
            wording.and_then(|wording| wording.ask.clone()).unwrap_or_default()
        };
        EventGraph { questions: asked.into_iter().map(|fact| (name(fact), question(fact))).collect(), steps }
    }
}

impl EventGraph {
    /// As a flowchart in the language of Mermaid.
    pub fn mermaid(&self) -> String {
        let mut text = String::from("flowchart LR\n");
        for (n, (_, question)) in self.questions.iter().enumerate() {
            let _ = writeln!(text, "  q{n}[\"{}\"]", quoted(question));
        }
        for (n, (_, title, facts)) in self.steps.iter().enumerate() {
            let _ = writeln!(text, "  s{n}([\"{}\"])", quoted(title));
            for fact in facts {
                let place = self.questions.iter().position(|(name, _)| name == fact);
                let _ = place.map(|place| writeln!(text, "  q{place} --> s{n}"));
            }
        }
        text
    }
}

impl EventGraph {
    /// As a drawing (SVG): the questions on the left, the steps on the right, and a line where one can settle the other.
    pub fn svg(&self) -> String {
        let (questions, left_end) = column(self.questions.iter().map(|(_, question)| question.as_str()));
        let (steps, right_end) = column(self.steps.iter().map(|(_, title, _)| title.as_str()));
        let height = left_end.max(right_end);
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {} {height}\" font-family=\"sans-serif\" \
             font-size=\"14\">\n<title>{} questions, {} steps</title>\n",
            RIGHT + WIDE,
            questions.len(),
            steps.len()
        );
        for (step, (_, _, facts)) in steps.iter().zip(&self.steps) {
            for fact in facts {
                let place = self.questions.iter().position(|(name, _)| name == fact);
                let Some(question) = place.and_then(|place| questions.get(place)) else { continue };
                let (from, to, half) = (question.middle(), step.middle(), WIDE + (RIGHT - WIDE) / 2);
                let _ = writeln!(
                    text,
                    "<path d=\"M{WIDE} {from} C{half} {from} {half} {to} {RIGHT} {to}\" fill=\"none\" stroke=\"#6b7a80\"/>"
                );
            }
        }
        questions.iter().for_each(|one| one.draw(&mut text, 0, "#eef4f6"));
        steps.iter().for_each(|one| one.draw(&mut text, RIGHT, "#fdf3e1"));
        text.push_str("</svg>\n");
        text
    }
}

// How wide a box is, where the right column begins, and how many letters fit in a line, in units of the drawing.
const WIDE: usize = 440;
const RIGHT: usize = 640;
const FITS: usize = 56;

/// A box with words.
struct Words {
    top: usize,
    lines: Vec<String>,
}

impl Words {
    fn height(&self) -> usize {
        self.lines.len() * 20 + 12
    }

    fn middle(&self) -> usize {
        self.top + self.height() / 2
    }

    fn draw(&self, text: &mut String, left: usize, colour: &str) {
        let (top, height) = (self.top, self.height());
        let _ = writeln!(
            text,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{WIDE}\" height=\"{height}\" rx=\"4\" fill=\"{colour}\"/>"
        );
        for (n, line) in self.lines.iter().enumerate() {
            let line = line.replace('&', "&amp;").replace('<', "&lt;");
            let _ = writeln!(text, "<text x=\"{}\" y=\"{}\">{line}</text>", left + 10, top + 20 + n * 20);
        }
    }
}

/// Boxes below each other, and where the last ends.
fn column<'t>(texts: impl Iterator<Item = &'t str>) -> (Vec<Words>, usize) {
    let mut top = 0;
    let boxes = texts.map(|text| {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if line.chars().count() + word.chars().count() < FITS => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_string()),
            }
        }
        let words = Words { top, lines };
        top += words.height() + 8;
        words
    });
    (boxes.collect(), top)
}

/// Text inside the quotes of a diagram.
fn quoted(text: &str) -> String {
    text.replace('"', "#quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_leads_from_a_question_to_each_step_that_hangs_on_it() {
        let graph = EventGraph {
            questions: vec![("home".into(), "Your \"home\"?".into())],
            steps: vec![("a".into(), "Pay".into(), vec!["home".into()]), ("b".into(), "Rest".into(), Vec::new())],
        };
        let wanted = "flowchart LR\n  q0[\"Your #quot;home#quot;?\"]\n  s0([\"Pay\"])\n  q0 --> s0\n  s1([\"Rest\"])\n";
        assert_eq!(graph.mermaid(), wanted);
        let drawn = graph.svg();
        assert_eq!(drawn.matches("<path").count(), 1, "{drawn}");
        assert_eq!(drawn.matches("<rect").count(), 3, "{drawn}");
        assert!(drawn.contains("<title>1 questions, 2 steps</title>"), "{drawn}");
    }
}
