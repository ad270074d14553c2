//! The application: the `stoa` command and the web front door, in slices.

pub mod about_pages;
pub mod api;
pub mod app;
pub mod applications;
pub mod cases;
pub mod catalogue_pages;
pub mod chance;
pub mod codes;
pub mod command;
pub mod concierge;
pub mod concierges;
pub mod conversations;
pub mod demo;
pub mod events;
pub mod files;
pub mod locale;
pub mod people;
pub mod plan_view;
pub mod questions;
pub mod renewals;
pub mod slices;
pub mod suite;
pub mod terminal;
pub mod trust;
pub mod uploads;
pub mod web;
