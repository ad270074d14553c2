//! What people say leads to services and life events.

use catalogue::{Catalogue, Confidence, FindTarget};

use crate::support::{WORDS, catalogue, files_of, good};

#[test]
fn a_name_and_what_people_say_are_found() {
    let catalogue = catalogue();
    assert_eq!(catalogue.find("solar grant")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue.search("solar grant").confidence, Confidence::Sure);
}

#[test]
fn a_slip_of_the_pen_is_mended_and_told() {
    let catalogue = catalogue();
    let found = catalogue.search("solar gramt");
    assert_eq!(found.matches[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(found.mended.as_deref(), Some("solar grant"));
}

#[test]
fn a_name_in_another_language_is_found() {
    assert_eq!(catalogue().find("zuschuss für solaranlagen")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue().find("zuschuss fur solaranlagen")[0].target, FindTarget::Service("solar-grant"));
}

#[test]
fn what_people_say_in_another_language_leads_to_a_service() {
    let said = "people-also-say = Sonnenstrom; Licht vom Dach\noutcome-grant = Zuschuss";
    let catalogue = good().replace(WORDS, "outcome-grant = Zuschuss", said).load();
    assert!(catalogue.problems.is_empty());
    assert_eq!(catalogue.find("sonnenstrom")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue.find("licht dach")[0].target, FindTarget::Service("solar-grant"));
}

#[test]
fn words_that_are_not_finished_are_completed() {
    let catalogue = catalogue();
    let found = catalogue.complete("sol", 5);
    assert!(found.iter().any(|found| found.target == FindTarget::Service("solar-grant")), "{found:?}");
    assert_eq!(catalogue.complete("sol", 1).len(), 1);
    let named = found.iter().find(|found| found.target == FindTarget::Service("solar-grant"));
    assert_eq!(named.map(|found| found.name), Some(catalogue.service("solar-grant").unwrap().name.as_str()));
}

#[test]
fn what_nobody_here_does_is_not_found() {
    let catalogue = catalogue();
    let found = catalogue.search("xylophone");
    assert_eq!((found.matches, found.confidence), (Vec::new(), Confidence::None));
}

#[test]
fn synonyms_lead_there() {
    let yaml = "synonyms:\n  - [photovoltaics, solar]\n  - { say: [shiny roof], means: [solar grant] }\n";
    let catalogue = good().with("synonyms.yaml", yaml).load();
    assert!(catalogue.problems.is_empty());
    assert_eq!(catalogue.find("photovoltaics grant")[0].target, FindTarget::Service("solar-grant"));
    assert_eq!(catalogue.find("a shiny roof")[0].target, FindTarget::Service("solar-grant"));
}

#[test]
fn words_of_a_service_lead_to_the_event_that_it_belongs_to() {
    let catalogue = catalogue();
    let purposes = catalogue.purposes("advice about the sun");
    assert_eq!(purposes.events.iter().map(|event| event.id.as_str()).collect::<Vec<_>>(), ["going-solar"]);
    assert!(purposes.understood().is_empty(), "the event itself was not named");
}

/// What others reported of searches: words with two slips, cut words, and each language in its own manner.
#[test]
fn two_slips_or_a_cut_word_lead_to_the_right_thing() {
    let nsw = Catalogue::load(files_of("nsw"));
    let leads_to = |said: &str, wanted: FindTarget<'_>| {
        let found = nsw.search(said);
        let first: Vec<FindTarget<'_>> = found.matches.iter().take(4).map(|found| found.target).collect();
        assert!(first.contains(&wanted), "{said}: {first:?}");
    };
    leads_to("licens", FindTarget::Service("driver-licence-renewal"));
    leads_to("licens renewal", FindTarget::Service("driver-licence-renewal"));
    leads_to("gass bil", FindTarget::Event("struggling-with-bills"));
    leads_to("gass bil", FindTarget::Service("gas-rebate"));
    leads_to("electri", FindTarget::Signpost("energy-accounts-payment-assistance"));
    // Arabic without a long vowel, Vietnamese without marks and the last letter, Chinese as it is said.
    leads_to("شهاده ميلد", FindTarget::Service("birth-certificate"));
    leads_to("giay khai sin", FindTarget::Service("birth-certificate"));
    leads_to("我要生孩子了", FindTarget::Event("having-a-baby"));
    leads_to("عندي مولود جديد", FindTarget::Event("having-a-baby"));
    // Nonsense, names and other matters stay what they are.
    for said in ["asdfgh qwerty", "John Smith", "Mohammed Hassan", "hund", "netflix", "王伟", "محمد حسن"] {
        assert_eq!(nsw.search(said).confidence, Confidence::None, "{said}");
    }
}
