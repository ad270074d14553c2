//! What a catalogue promises to its authors: mistakes are found, each at its place, in their words.
#![cfg(test)]

mod agencies;
mod calendars;
mod cases;
mod casework;
mod clock;
mod clock_properties;
mod consequences;
mod crosswalks;
mod decisions;
mod duplicates;
mod events;
mod facts_from_a_file;
mod figures;
mod files;
mod find;
mod good;
mod journey;
mod judgement;
mod manifest;
mod places;
mod plan;
mod population;
mod rules;
mod spoken;
mod support;
mod synonyms;
mod time;
mod vocabulary;
mod words;
mod yaml;
