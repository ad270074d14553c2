//! Articles: writing, the public view, unanswered questions, and who must have read what.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use domain::knowledge;

use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1000;
const SECRET: &str = "zebra crossing of the backroom";

/// The fields of an article about the Family Energy Rebate, published.
pub(super) fn article<'a>(title: &'a str, public: &'a str, staff: &'a str, owner: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title", title),
        ("public", public),
        ("staff", staff),
        ("language", "en"),
        ("service", "family-energy-rebate"),
        ("facts", "energy_account_holder"),
        ("owner", owner),
        ("review_on", "2027-01-06"),
        ("state", "published"),
        ("why", "Asked at the counter"),
    ]
}

/// Writes a new article through its page, and returns its id.
pub(super) async fn write(officer: &mut Browser, fields: &[(&str, &str)]) -> anyhow::Result<String> {
    officer.open("/desk/knowledge/new").await?;
    let id = officer.page.hidden("id");
    let all: Vec<(&str, &str)> = fields.iter().copied().chain([("id", id.as_str()), ("question", "")]).collect();
    let page = officer.send("/desk/knowledge", &all).await?;
    anyhow::ensure!(page.address == format!("/desk/knowledge/{id}?said=saved"), "{} {}", page.address, page.text());
    Ok(id)
}

/// The key of an officer of the demonstration.
pub(super) fn key(name: &str) -> anyhow::Result<String> {
    let found = super::town::officers().into_iter().find(|(_, new)| new.name == name);
    found.map(|(id, _)| id).ok_or_else(|| anyhow::anyhow!("nobody is called {name}"))
}

async fn who_saves_second_sees_both_texts_and_nothing_is_lost(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut mariam) = (town.officer("peter").await?, town.officer("mariam").await?);
    let owner = key("Peter Lund")?;
    let id = write(&mut peter, &article("Whose account?", "Yours.", "Ask.", &owner)).await?;
    let edit = format!("/desk/knowledge/{id}/edit");
    peter.open(&edit).await?;
    mariam.open(&edit).await?;
    let save = format!("/desk/knowledge/{id}");
    let mut first = article("Whose account?", "Your own account.", "Ask.", &owner);
    first.push(("version", "1"));
    assert_eq!(peter.send(&save, &first).await?.status, StatusCode::OK);
    let mut second = article("Whose account is it?", "The account in your name.", "Ask twice.", &owner);
    second.push(("version", "1"));
    let page = mariam.send(&save, &second).await?;
    assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.text());
    for words in ["Peter Lund saved another version", "Your own account.", "The account in your name.", "Ask twice."] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.html.contains("value=\"Whose account is it?\""), "{}", page.html);
    assert_eq!(page.hidden("version"), "2");
    let mut tx = db.read().await?;
    let (versions,): (i64,) = tx.fetch_one("SELECT COUNT(*) FROM article_versions", db::args![]).await?;
    assert_eq!(versions, 2, "the second save wrote nothing yet");
    drop(tx);
    second.retain(|(name, _)| *name != "version");
    second.push(("version", "2"));
    assert_eq!(mariam.send(&save, &second).await?.status, StatusCode::OK);
    let page = mariam.open(&format!("/desk/knowledge/{id}/history?from=1&to=3")).await?;
    for words in ["Gone: Yours.", "New: The account in your name.", "Peter Lund", "Mariam Aziz"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    Ok(())
}

async fn what_is_wrong_is_said_and_what_was_typed_stays(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut peter = town.officer("peter").await?;
    peter.open("/desk/knowledge/new").await?;
    let id = peter.page.hidden("id");
    let wrong = [
        ("id", id.as_str()),
        ("title", ""),
        ("staff", "kept <words>"),
        ("service", "driver-licence-renewal"),
        ("facts", "no_such_fact"),
        ("owner", "somebody"),
        ("review_on", "2020-01-01"),
        ("language", "xx"),
        ("state", "retired"),
    ];
    let page = peter.send("/desk/knowledge", &wrong).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = [
        "Write a title",
        "Say in one line why",
        "no fact of this name",
        "services that your agency answers for",
        "Choose a day after today",
        "Choose a language",
        "Choose a state",
        "Choose somebody of your agency",
    ];
    for words in told {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.html.contains("kept &lt;words&gt;"), "{}", page.html);
    Ok(())
}

async fn a_staff_text_never_leaves_the_desk(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut peter = town.officer("peter").await?;
    let owner = key("Peter Lund")?;
    let public = "Call your retailer.\n\n* then [apply](/services/family-energy-rebate)\n\n<script>alert(1)</script>";
    let id = write(&mut peter, &article("Whose account?", public, SECRET, &owner)).await?;
    let mut draft = article("A draft about wallabies", "Wallabies.", "", &owner);
    draft.retain(|(name, _)| *name != "state");
    draft.push(("state", "draft"));
    let hidden = write(&mut peter, &draft).await?;
    let mut ana = town.browser();
    let help = format!("/help/{id}");
    let asking = format!("/help/{id}/question");
    for address in
        ["/help", "/help?q=zebra+crossing+backroom", help.as_str(), &asking, "/services/family-energy-rebate"]
    {
        let page = ana.open(address).await?;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(!page.html.contains(SECRET) && !page.html.contains("allabies"), "{address}: {}", page.html);
    }
    let page = ana.open("/help?q=zebra+crossing+backroom").await?;
    assert!(!page.has("Whose account?"), "words of a staff text find nothing: {}", page.text());
    let page = ana.open("/services/family-energy-rebate").await?;
    assert_eq!(page.address_like("/help/").as_deref(), Some(help.as_str()));
    ana.language = Some("ar");
    let page = ana.open(&help).await?;
    assert!(page.html.contains("lang=\"en\" dir=\"ltr\""), "{}", page.html);
    assert!(page.html.contains("href=\"/services/family-energy-rebate\">apply</a>"), "{}", page.html);
    assert!(page.html.contains("&lt;script&gt;") && !page.html.contains("<script>alert"), "{}", page.html);
    assert_eq!(ana.open(&format!("/help/{hidden}")).await?.status, StatusCode::NOT_FOUND);
    assert_eq!(ana.open(&format!("/desk/knowledge/{id}")).await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn a_change_is_a_briefing_until_it_is_read(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut mariam) = (town.officer("peter").await?, town.officer("mariam").await?);
    let owner = key("Peter Lund")?;
    let before = mariam.open("/desk/team").await?.text();
    assert!(before.contains("3 of 3 not read"), "{before}");
    let id = write(&mut peter, &article("Whose account?", "Yours.", "", &owner)).await?;
    let text = mariam.open("/desk/team").await?.text();
    assert!(
        text.contains("4 of 4 not read") && text.contains("3 of 4 not read"),
        "whoever wrote it has read it: {text}"
    );
    let page = mariam.open("/desk/briefings").await?;
    let address = format!("/desk/briefings/articles/{id}");
    assert!(page.html.contains(&address) && page.has("Asked at the counter"), "{}", page.text());
    // Officers with a mandate for the service are briefed as well; those of other services are not.
    let mut hannah = town.officer("hannah").await?;
    assert!(hannah.open("/desk/briefings").await?.html.contains(&address));
    let mut ruth = town.officer("ruth").await?;
    assert!(!ruth.open("/desk/briefings").await?.html.contains(&address));
    let page = mariam.open(&address).await?;
    assert!(page.has("I have read this"), "{}", page.text());
    mariam.send(&address, &[("version", "1")]).await?;
    assert!(!mariam.open(&address).await?.has("I have read this"));
    // A new review date needs no reading; a new text does.
    let save = format!("/desk/knowledge/{id}");
    let mut same = article("Whose account?", "Yours.", "", &owner);
    same.retain(|(name, _)| *name != "review_on");
    same.extend([("review_on", "2027-03-01"), ("version", "1")]);
    peter.open(&format!("{save}/edit")).await?;
    assert_eq!(peter.send(&save, &same).await?.status, StatusCode::OK);
    assert!(!mariam.open(&address).await?.has("I have read this"));
    let mut new = article("Whose account?", "Yours, or your partner's once you are on it.", "", &owner);
    new.push(("version", "2"));
    assert_eq!(peter.send(&save, &new).await?.status, StatusCode::OK);
    assert!(mariam.open(&address).await?.has("I have read this"));
    Ok(())
}

async fn a_question_goes_to_the_owner_and_comes_back_answered(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut hannah) = (town.officer("peter").await?, town.officer("hannah").await?);
    let id = write(&mut peter, &article("Whose account?", "Yours.", "", &key("Peter Lund")?)).await?;
    let article_page = format!("/desk/knowledge/{id}");
    hannah.open(&article_page).await?;
    let page = hannah.send(&format!("{article_page}/questions"), &[("body", "")]).await?;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.has("Write what you want to say"));
    hannah.open(&article_page).await?;
    let page = hannah.send(&format!("{article_page}/questions"), &[("body", "And in a caravan park?")]).await?;
    assert!(page.has("Your question is on its way"), "{}", page.text());
    let page = peter.open("/desk").await?;
    assert!(page.has("1 question that no article answered"), "{}", page.text());
    let page = peter.open("/desk/knowledge/questions").await?;
    assert!(page.has("And in a caravan park?") && page.has("For you"), "{}", page.text());
    let found = page.html.match_indices("/desk/knowledge/questions/").next().map(|(at, _)| at).ok_or("no question")?;
    let address = page.html[found..].split('"').next().unwrap_or_default().to_owned();
    let mut simon = town.officer("simon").await?;
    assert_eq!(simon.open(&address).await?.status, StatusCode::NOT_FOUND, "it is neither his nor for him");
    // Writing the article comes first; its title is then in the answer.
    let question = address.rsplit('/').next().unwrap_or_default().to_owned();
    peter.open(&format!("/desk/knowledge/new?question={question}")).await?;
    let new = peter.page.hidden("id");
    let mut fields = article("Electricity in a caravan park", "Paid into your bank account.", "", "");
    let owner = key("Peter Lund")?;
    fields.retain(|(name, _)| *name != "owner");
    fields.extend([("owner", owner.as_str()), ("id", new.as_str()), ("question", question.as_str())]);
    let page = peter.send("/desk/knowledge", &fields).await?;
    assert_eq!(page.address, format!("{address}?article={new}"));
    assert!(page.has("Electricity in a caravan park"), "{}", page.text());
    let page = peter.send(&address, &[("answer", "Yes, see the new article."), ("article", new.as_str())]).await?;
    assert!(page.has("Your answer is on its way"), "{}", page.text());
    // The second officer to answer is told so, and keeps their text.
    let mut mariam = town.officer("mariam").await?;
    mariam.open("/desk/knowledge/questions").await?;
    let page = mariam.send(&address, &[("answer", "Mine was good too.")]).await?;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.has("Mine was good too."), "{}", page.text());
    assert!(hannah.open("/desk/knowledge").await?.has("1 new answer to a question of yours"));
    let page = hannah.open(&address).await?;
    assert!(page.has("Yes, see the new article.") && page.has("Electricity in a caravan park"), "{}", page.text());
    assert!(!hannah.open("/desk/knowledge").await?.has("1 new answer"), "seen once is seen");
    Ok(())
}

async fn a_person_asks_and_is_answered_in_the_conversation(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut ana) = (town.officer("peter").await?, town.browser());
    let id = write(&mut peter, &article("Whose account?", "Yours.", "", &key("Peter Lund")?)).await?;
    let asking = format!("/help/{id}/question");
    let page = ana.open(&asking).await?;
    let nonce = page.hidden("nonce");
    let page = ana.send(&asking, &[("nonce", &nonce), ("body", ""), ("email", "nowhere")]).await?;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.html.contains("nowhere"), "{}", page.text());
    let said = "My name is not on it because I fled. What can I do?";
    let thread = ana.send(&asking, &[("nonce", &nonce), ("body", said)]).await?.address.clone();
    assert!(thread.starts_with("/person/"), "{thread}");
    let again = ana.send(&asking, &[("nonce", &nonce), ("body", said)]).await?;
    assert_eq!(again.address, thread, "the same form asks once");
    let mut tx = db.read().await?;
    let kept: Vec<(Option<String>,)> = tx.fetch_all("SELECT body FROM article_questions", db::args![]).await?;
    assert_eq!(kept, [(None,)], "what a person said stands in the conversation only");
    drop(tx);
    let page = peter.open("/desk/knowledge/questions").await?;
    assert!(page.has("Somebody asked from a public page") && !page.has(said), "{}", page.text());
    let found = page.html.match_indices("/desk/knowledge/questions/").next().map(|(at, _)| at).ok_or("no question")?;
    let address = page.html[found..].split('"').next().unwrap_or_default().to_owned();
    assert!(peter.open(&address).await?.has(said), "{}", peter.page.text());
    peter.send(&address, &[("answer", "Call us, we add your name without asking him."), ("article", "")]).await?;
    assert!(peter.page.has("Your answer is on its way"), "{}", peter.page.text());
    let page = ana.open(&thread).await?;
    assert!(page.has("Call us, we add your name without asking him.") && page.has("Peter Lund"), "{}", page.text());
    assert!(peter.open("/desk/knowledge/questions").await?.has("Nothing is open."));
    Ok(())
}

async fn an_answer_in_the_conversation_closes_the_question(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut ana) = (town.officer("peter").await?, town.browser());
    let id = write(&mut peter, &article("Whose account?", "Yours & nobody else's.", "", &key("Peter Lund")?)).await?;
    let asking = format!("/help/{id}/question");
    let nonce = ana.open(&asking).await?.hidden("nonce");
    let thread = ana.send(&asking, &[("nonce", &nonce), ("body", "Whose account must it be?")]).await?.address.clone();
    let desk = thread.replace("/person/", "/desk/conversations/");
    let page = peter.open(&desk).await?;
    assert!(page.has("Articles that may help") && page.has("Whose account?"), "{}", page.text());
    let once = page.hidden("once");
    // The button appends the public text to what was typed, and sends nothing.
    let page = peter.send(&desk, &[("once", &once), ("body", "Hello."), ("insert", &id)]).await?;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("Hello.\n\nYours &amp; nobody else"), "{}", page.html);
    assert!(page.html.contains(&format!("http://stoa.test/help/{id}")), "{}", page.html);
    assert!(!ana.open(&thread).await?.has("Hello."));
    peter.send(&desk, &[("once", &once), ("body", "Yours.")]).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    assert!(peter.open("/desk/knowledge/questions").await?.has("Nothing is open."), "{}", peter.page.text());
    // A second message of the same officer is another message.
    let once = peter.open(&desk).await?.hidden("once");
    peter.send(&desk, &[("once", &once), ("body", "And call us.")]).await?;
    town.time.advance(domain::conversations::waiting_answers::UNDO);
    town.work().await?;
    assert!(ana.open(&thread).await?.has("And call us."), "{}", ana.page.text());
    Ok(())
}

async fn others_read_and_ask_but_do_not_write(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut peter, mut simon) = (town.officer("peter").await?, town.officer("simon").await?);
    let owner = key("Peter Lund")?;
    let id = write(&mut peter, &article("Whose account?", "Yours.", "For staff.", &owner)).await?;
    let page = simon.open(&format!("/desk/knowledge/{id}")).await?;
    assert!(page.has("For staff.") && page.address_like(&format!("/desk/knowledge/{id}/edit")).is_none());
    assert_eq!(simon.open(&format!("/desk/knowledge/{id}/edit")).await?.status, StatusCode::FORBIDDEN);
    let mut change = article("Whose account?", "Mine.", "", &owner);
    change.push(("version", "1"));
    simon.open("/desk/knowledge").await?;
    let page = simon.send(&format!("/desk/knowledge/{id}"), &change).await?;
    assert!(page.status == StatusCode::FORBIDDEN && page.has("This is another agency's to write"), "{}", page.text());
    let mut clare = town.officer("clare").await?;
    assert_eq!(clare.open("/desk/knowledge/new").await?.status, StatusCode::FORBIDDEN, "her agency has no service");
    Ok(())
}

async fn search_finds_by_words_and_by_service(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    stoa::demo::make(&town.app).await?;
    let mut hannah = town.officer("hannah").await?;
    let page = hannah.open("/desk/knowledge?q=licence+expired").await?;
    assert!(page.has("My licence has run out."), "{}", page.text());
    // Words of a staff text find it at the desk.
    let page = hannah.open("/desk/knowledge?q=nomination").await?;
    assert!(page.has("I paid my fine."), "{}", page.text());
    let page = hannah.open("/desk/knowledge?service=development-application").await?;
    assert!(page.has("Do I need the council's consent to build?") && !page.has("I paid my fine."), "{}", page.text());
    let page = hannah.open("/desk/knowledge").await?;
    assert!(!page.has("caravan park or strata"), "a draft is for those who write it: {}", page.text());
    let mut peter = town.officer("peter").await?;
    assert!(peter.open("/desk/knowledge?state=draft").await?.has("caravan park or strata"));
    let mut ana = town.browser();
    let page = ana.open("/help?q=council+consent+build").await?;
    assert!(page.has("Do I need the council's consent to build?"), "{}", page.text());
    assert!(ana.open("/help?q=nomination").await?.has("No answer fits."), "{}", ana.page.text());
    Ok(())
}

async fn the_owner_is_told_when_the_day_of_review_has_come(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut peter = town.officer("peter").await?;
    let owner = key("Peter Lund")?;
    let mut fields = article("Whose account?", "Yours.", "", &owner);
    fields.retain(|(name, _)| *name != "review_on");
    fields.push(("review_on", "2026-07-08"));
    let id = write(&mut peter, &fields).await?;
    let mut tx = db.begin().await?;
    knowledge::first_tick(&mut tx, &town.app).await?;
    tx.commit().await?;
    town.time.advance(DAY);
    town.work().await?;
    assert!(!peter.open("/desk").await?.has("still true?"), "the day has not come");
    town.time.advance(DAY);
    town.work().await?;
    let mut peter = town.officer("peter").await?;
    let page = peter.open("/desk").await?;
    assert!(page.has("Is “Whose account?” still true?"), "{}", page.text());
    let mut mariam = town.officer("mariam").await?;
    assert!(!mariam.open("/desk").await?.has("still true?"), "it is not hers");
    assert!(peter.open(&format!("/help/{id}")).await?.has("Yours."), "nothing is taken down");
    let mut again = article("Whose account?", "Yours.", "", &owner);
    again.push(("version", "1"));
    peter.open(&format!("/desk/knowledge/{id}/edit")).await?;
    assert_eq!(peter.send(&format!("/desk/knowledge/{id}"), &again).await?.status, StatusCode::OK);
    assert!(!peter.open("/desk").await?.has("still true?"));
    Ok(())
}

db::on_both!(
    who_saves_second_sees_both_texts_and_nothing_is_lost,
    what_is_wrong_is_said_and_what_was_typed_stays,
    a_staff_text_never_leaves_the_desk,
    a_change_is_a_briefing_until_it_is_read,
    a_question_goes_to_the_owner_and_comes_back_answered,
    a_person_asks_and_is_answered_in_the_conversation,
    an_answer_in_the_conversation_closes_the_question,
    others_read_and_ask_but_do_not_write,
    search_finds_by_words_and_by_service,
    the_owner_is_told_when_the_day_of_review_has_come,
);
