//! From a person's own words to the life events that they mean, of which one sentence may hold several.
//!
//! Several things speak for an event: its own words, those of a service or signpost that belongs to it, an answer in the
//! sentence that matters for this event alone, and words of the danger that the event is about. A sentence is also
//! looked at in its parts, since each may be a purpose of its own.

use std::collections::{BTreeMap, BTreeSet};

use rules::FactId;
use search::{Answers, Confidence};

use crate::catalogue::Catalogue;
use crate::events::{Event, StepWhat};

/// The life events that somebody's words may mean.
#[derive(Clone, Debug, Default)]
pub struct Purposes<'c> {
    /// Likeliest first, each once.
    pub events: Vec<&'c Event>,
    /// How many of them are sure enough to be understood.
    understood: usize,
}

impl<'c> Purposes<'c> {
    /// Those that are sure enough to ask whether they are right; a sentence has a few at most.
    pub fn understood(&self) -> &[&'c Event] {
        self.events.get(..self.understood).unwrap_or_default()
    }

    fn add(&mut self, event: &'c Event) {
        if !self.events.iter().any(|known| known.id == event.id) {
            self.events.push(event);
        }
    }
}

/// Purposes that are understood of one sentence at most.
const MOST_UNDERSTOOD: usize = 3;

/// Parts of a sentence that are looked at; a person's purposes are few, however long they write.
const MOST_PARTS: usize = 16;

// How much each thing counts for an event, beside the score of its own words. Chosen with sentences at hand of which some
// were never looked at one by one; half or twice as much of any changes the totals by a hundredth.

/// What somebody finds who looks for a service of the event, and how fast that fades where it belongs to several.
const BELONGING: f64 = 0.6;
const SHARED: f64 = 0.25;
/// An answer that matters for this event alone.
const TOLD: f64 = 0.3;
/// Words of the danger that the event is about.
const DANGER: f64 = 0.5;
/// The second and further events of one part, since another part may mean something else.
const NOT_FIRST: f64 = 0.85;
/// Of the less good of two parts that speak for the same event.
const AGAIN: f64 = 0.8;

/// What speaks for the events beside their own words.
#[derive(Clone, Debug, Default)]
pub(crate) struct EventSigns {
    /// By the place of a document in the index: the places of the events that it speaks for.
    of_document: Vec<Vec<usize>>,
    /// Facts that matter for one event alone, with its place.
    of_fact: BTreeMap<FactId, usize>,
}

impl EventSigns {
    pub(crate) fn new(catalogue: &Catalogue) -> EventSigns {
        let places = |is_of: &dyn Fn(&Event) -> bool| -> Vec<usize> {
            catalogue.events.iter().enumerate().filter(|(_, event)| is_of(event)).map(|(place, _)| place).collect()
        };
        let events = (0..catalogue.events.len()).map(|place| vec![place]);
        let services = catalogue
            .services
            .iter()
            .map(|service| places(&|event| service.events.contains(&event.id) || event.names_service(&service.id)));
        let signposts = catalogue.signposts.iter().map(|signpost| {
            let is_it =
                |step: &crate::events::EventStep| matches!(&step.what, StepWhat::Signpost(id) if *id == signpost.id);
            places(&|event| event.steps.iter().any(is_it))
        });
        let mut owners: BTreeMap<FactId, BTreeSet<usize>> = BTreeMap::new();
        for (place, event) in catalogue.events.iter().enumerate() {
            let goals = event.steps.iter().filter_map(|step| step.goal);
            let needed = goals.flat_map(|goal| catalogue.program.facts_in(goal));
            for fact in event.asks_first.iter().copied().chain(needed) {
                owners.entry(fact).or_default().insert(place);
            }
        }
        // What is asked first for one event belongs to it, even if others need it too.
        let asked: Vec<FactId> = catalogue.events.iter().flat_map(|event| event.asks_first.iter().copied()).collect();
        let mut of_fact = BTreeMap::new();
        for (place, event) in catalogue.events.iter().enumerate() {
            for fact in event.asks_first.iter().filter(|fact| asked.iter().filter(|other| other == fact).count() == 1) {
                of_fact.insert(*fact, place);
            }
        }
        for (fact, of) in owners {
            if let (1, Some(only)) = (of.len(), of.first()) {
                of_fact.entry(fact).or_insert(*only);
            }
        }
        EventSigns { of_document: events.chain(services).chain(signposts).collect(), of_fact }
    }
}

impl Catalogue {
    /// The life events that somebody's words may mean: first what the whole means if that is sure, then what each part
    /// surely means, then the rest.
    pub fn purposes(&self, words: &str) -> Purposes<'_> {
        let index = &self.finder().index;
        let whole = index.search(words, usize::MAX);
        let parts: Vec<Answers> = match self.parts_of(words) {
            parts if parts.len() > 1 => {
                parts.iter().take(MOST_PARTS).map(|part| index.search(part, usize::MAX)).collect()
            }
            _ => Vec::new(),
        };
        let own = |answers: &Answers| answers.found.iter().find_map(|answer| self.events.get(answer.document));
        let sure = parts.iter().filter(|part| part.confidence >= Confidence::Likely).filter_map(own);
        // A word of one part and a word of another make a purpose that nobody has: "had a baby, lost my job".
        let is_sure = whole.confidence >= Confidence::Likely && parts.is_empty();
        let mut purposes = Purposes::default();
        own(&whole).into_iter().take(usize::from(is_sure)).chain(sure).for_each(|event| purposes.add(event));
        purposes.understood = purposes.events.len().min(MOST_UNDERSTOOD);
        self.ranked(words, &whole, &parts).into_iter().for_each(|event| purposes.add(event));
        purposes
    }

    /// The events for which anything speaks, likeliest first.
    fn ranked(&self, words: &str, whole: &Answers, parts: &[Answers]) -> Vec<&Event> {
        let mut votes = self.votes(whole);
        for part in parts {
            let mut here = self.votes(part);
            let best = here.iter().copied().fold(0.0, f64::max);
            here.iter_mut().filter(|vote| **vote < best).for_each(|vote| *vote *= NOT_FIRST);
            votes.iter_mut().zip(here).for_each(|(vote, here)| *vote = vote.max(here) + AGAIN * vote.min(here));
        }
        let language = self.about.language();
        let told = self.told_of(words, language);
        let told: BTreeSet<usize> =
            told.iter().filter_map(|fact| self.finder().signs.of_fact.get(fact)).copied().collect();
        let crises = self.crisis.find(words, language);
        for (place, (event, vote)) in self.events.iter().zip(&mut votes).enumerate() {
            let is_danger = crises.iter().any(|crisis| event.crisis.as_ref() == Some(&crisis.id));
            *vote += if told.contains(&place) { TOLD } else { 0.0 } + if is_danger { DANGER } else { 0.0 };
        }
        let mut ranked: Vec<(f64, &Event)> =
            votes.into_iter().zip(&self.events).filter(|(vote, _)| *vote > 0.0).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked.into_iter().map(|(_, event)| event).collect()
    }

    /// How much the answers of a search speak for each event.
    fn votes(&self, answers: &Answers) -> Vec<f64> {
        let mut votes = vec![0.0f64; self.events.len()];
        for answer in &answers.found {
            let of = self.finder().signs.of_document.get(answer.document).map(Vec::as_slice).unwrap_or_default();
            let is_event = answer.document < self.events.len();
            let share = if is_event { 1.0 } else { BELONGING / (of.len().max(1) as f64).powf(SHARED) };
            for place in of {
                if let Some(vote) = votes.get_mut(*place) {
                    *vote = vote.max(answer.score * share);
                }
            }
        }
        votes
    }
}
