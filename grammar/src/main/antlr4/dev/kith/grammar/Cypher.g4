grammar Cypher;

statement : RETURN EOF ;

RETURN : 'RETURN' ;
