mod exemptions;
mod people;
mod person_handles;
mod units;
