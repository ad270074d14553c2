//! What the search promises: what people say leads to what they mean, and it says when it is not sure.
#![cfg(test)]

mod completion;
mod confidence;
mod input;
mod languages;
mod ranking;
mod support;
mod words_of_people;
