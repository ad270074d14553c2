//! The request for information: what is missing, the deadline, and how to send it.

use serde_json::{Value, json};

use super::{Lacking, LetterContext, Parts, named, paragraphs};

pub(super) fn parts(about: &LetterContext<'_>) -> Result<Parts, Lacking> {
    let wanted = about.event.get("request").and_then(Value::as_str).unwrap_or_default();
    let asked = about.told.requests.iter().find(|asked| asked.id == wanted);
    let asked = asked.ok_or(Lacking("the case no longer has what was asked for"))?;
    let due = asked.due.ok_or(Lacking("what was asked for has no day by which it is due"))?;
    let day = about.date(due);
    let address = format!("{}/requests/{}", about.case_address(), asked.id);
    let mut next = vec![about.text("letter-request-next-come")];
    if about.told.is_stopped {
        next.push(about.text("letter-request-next-clock"));
    }
    next.push(about.say("letter-request-next-late", &[("day", day.as_str().into())]));
    let mut code = about.code_of_case();
    code.address = address;
    Ok(Parts {
        title: about.say("letter-request-title", &[("service", about.service())]),
        words: named([
            ("opening", json!(about.say("letter-request-opening", &[("service", about.service())]))),
            ("due", json!(about.say("letter-request-due", &[("day", day.as_str().into())]))),
            ("how_heading", json!(about.text("letter-request-how-heading"))),
            ("how", json!([about.text("letter-request-how-web"), about.text("letter-request-how-call")])),
            ("next", json!(next)),
        ]),
        more: named([("ask", json!(paragraphs(&asked.ask)))]),
        code,
    })
}
