"""What newslint knows of English: word lists, slips, names, contexts and likelihoods."""
