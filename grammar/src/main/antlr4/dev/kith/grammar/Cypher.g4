// Cypher: openCypher 9 and the everyday additions of Neo4j 5.
//
// - Expressions are a cascade of loops, one rule per level of precedence and no left recursion, so
//   that a chain of operators of any length is parsed by a loop.
// - The lexer has a token for every input: what is no Cypher at all becomes one of the tokens at
//   the end, and is refused with its place by whoever reads the tokens.
// - Words are keywords only where the grammar says so: `anyName` takes all of them, `symbolicName`
//   all but those that could not be told apart from the grammar around them.
// - Checked after parsing, not here: which clause may follow which, what a name means, which
//   patterns CREATE takes.
grammar Cypher;

options {
    caseInsensitive = true;
}

// ------------------------------------------------------------------------------- statements

statement
    : ( language? ( EXPLAIN | PROFILE )? | ( EXPLAIN | PROFILE ) language )
      ( query | schemaCommand ) SEMICOLON? EOF
    ;

// Options are about how other engines plan and run a statement: they are read and left at that.
language
    : CYPHER DECIMAL_INTEGER? ( anyName EQUAL anyName )*
    ;

query
    : singleQuery ( union singleQuery )*
    ;

union
    : UNION ( ALL | DISTINCT )?
    ;

singleQuery
    : clause+
    ;

schemaCommand
    : createIndex
    | createConstraint
    | dropIndex
    | dropConstraint
    | show
    ;

createIndex
    : CREATE ( RANGE | TEXT | POINT )? INDEX symbolicName? ifNotExists?
      FOR schemaTarget ON LPAREN propertyReference ( COMMA propertyReference )* RPAREN
    ;

createConstraint
    : CREATE CONSTRAINT symbolicName? ifNotExists?
      FOR schemaTarget
      REQUIRE ( propertyReference
              | LPAREN propertyReference ( COMMA propertyReference )* RPAREN )
      IS constraintKind
    ;

constraintKind
    : ( NODE | RELATIONSHIP )? UNIQUE
    | ( NODE | RELATIONSHIP )? KEY
    | NOT NULL
    ;

dropIndex
    : DROP INDEX symbolicName ( IF EXISTS )?
    ;

dropConstraint
    : DROP CONSTRAINT symbolicName ( IF EXISTS )?
    ;

show
    : SHOW showTopic ( showYield returnClause? | whereClause )?
    ;

showTopic
    : ( ALL | BUILT IN | USER DEFINED )? ( FUNCTION | FUNCTIONS )
    | ( PROCEDURE | PROCEDURES )
    | ( ALL | RANGE | TEXT | POINT )? ( INDEX | INDEXES )
    | ( ALL | UNIQUE )? ( CONSTRAINT | CONSTRAINTS )
    ;

showYield
    : YIELD ( TIMES | yieldItem ( COMMA yieldItem )* ) orderBy? skipClause? limitClause? whereClause?
    ;

ifNotExists
    : IF NOT EXISTS
    ;

schemaTarget
    : LPAREN variable COLON anyName RPAREN
    | LPAREN RPAREN LESS? MINUS LBRACKET variable COLON anyName RBRACKET MINUS GREATER?
      LPAREN RPAREN
    ;

propertyReference
    : variable DOT anyName
    ;

// ---------------------------------------------------------------------------------- clauses

clause
    : matchClause
    | unwindClause
    | withClause
    | returnClause
    | filterClause
    | letClause
    | orderClause
    | finishClause
    | createClause
    | mergeClause
    | setClause
    | removeClause
    | deleteClause
    | foreachClause
    | callSubquery
    | callProcedure
    | loadCsv
    ;

matchClause
    : OPTIONAL? MATCH matchMode? paths hint* whereClause?
    ;

// No relationship is matched twice: that is how every pattern is matched here.
matchMode
    : DIFFERENT ( RELATIONSHIP BINDINGS? | RELATIONSHIPS )
    ;

// Which index or scan to use: this engine decides for itself, so a hint is read and left at that.
hint
    : USING ( RANGE | TEXT | POINT )? INDEX anyName? variable COLON anyName
      LPAREN anyName ( COMMA anyName )* RPAREN
    | USING SCAN variable COLON anyName
    | USING JOIN ON variable ( COMMA variable )*
    ;

paths
    : path ( COMMA path )*
    ;

whereClause
    : WHERE expression
    ;

unwindClause
    : UNWIND expression AS alias
    ;

withClause
    : WITH projection whereClause?
    ;

returnClause
    : RETURN projection
    ;

filterClause
    : FILTER WHERE? expression
    ;

letClause
    : LET letItem ( COMMA letItem )*
    ;

letItem
    : variable EQUAL expression
    ;

// The parts of a projection that stand alone: all variables are kept.
orderClause
    : orderBy skipClause? limitClause?
    | skipClause limitClause?
    | limitClause
    ;

finishClause
    : FINISH
    ;

projection
    : DISTINCT? ( TIMES ( COMMA projectionItem )* | projectionItem ( COMMA projectionItem )* )
      orderBy? skipClause? limitClause?
    ;

projectionItem
    : expression ( AS alias )?
    ;

orderBy
    : ORDER BY sortItem ( COMMA sortItem )*
    ;

sortItem
    : expression ( ASC | ASCENDING | DESC | DESCENDING )?
    ;

skipClause
    : ( SKIP_ROWS | OFFSET ) expression
    ;

limitClause
    : LIMIT expression
    ;

createClause
    : ( CREATE | INSERT ) paths
    ;

mergeClause
    : MERGE path mergeAction*
    ;

mergeAction
    : ON ( CREATE | MATCH ) setClause
    ;

setClause
    : SET setItem ( COMMA setItem )*
    ;

setItem
    : postfix EQUAL expression       # assignment
    | variable PLUS_EQUAL expression # mergeProperties
    | variable changedLabels         # setLabels
    ;

removeClause
    : REMOVE removeItem ( COMMA removeItem )*
    ;

removeItem
    : variable changedLabels # removeLabels
    | postfix                # removeProperty
    ;

changedLabels
    : ( COLON | IS ) changedLabel ( ( COLON | AMPERSAND ) changedLabel )*
    ;

changedLabel
    : anyName
    | DOLLAR LPAREN expression RPAREN
    ;

deleteClause
    : ( DETACH | NODETACH )? DELETE expression ( COMMA expression )*
    ;

foreachClause
    : FOREACH LPAREN variable IN expression BAR updatingClause+ RPAREN
    ;

updatingClause
    : createClause
    | mergeClause
    | setClause
    | removeClause
    | deleteClause
    | foreachClause
    ;

callSubquery
    : OPTIONAL? CALL imports? LBRACE query RBRACE transactionBatches?
    ;

imports
    : LPAREN ( TIMES | variable ( COMMA variable )* )? RPAREN
    ;

transactionBatches
    : IN ( expression? CONCURRENT )? TRANSACTIONS transactionOption*
    ;

transactionOption
    : OF expression ( ROW | ROWS )
    | ON ERROR ( CONTINUE | BREAK | FAIL | RETRY )
    | REPORT STATUS AS alias
    ;

callProcedure
    : CALL qualifiedName ( LPAREN expressions? RPAREN )? yieldClause?
    ;

yieldClause
    : YIELD ( TIMES | MINUS | yieldItem ( COMMA yieldItem )* ) whereClause?
    ;

yieldItem
    : symbolicName ( AS alias )?
    ;

loadCsv
    : LOAD CSV ( WITH HEADERS )? FROM expression AS alias ( FIELDTERMINATOR STRING )?
    ;

// --------------------------------------------------------------------------------- patterns

path
    : ( variable EQUAL )? ( shortestPath | pathSelector? pathElements )
    ;

// Which of the paths between two nodes: SHORTEST 1, ALL SHORTEST, SHORTEST 2 GROUPS, ANY 3.
pathSelector
    : ANY SHORTEST? DECIMAL_INTEGER? pathWord?
    | ALL SHORTEST? pathWord?
    | SHORTEST DECIMAL_INTEGER? pathWord? ( GROUP | GROUPS )?
    ;

pathWord
    : PATH
    | PATHS
    ;

pathElements
    : node ( relationship node )*
    ;

shortestPath
    : ( SHORTEST_PATH | ALL_SHORTEST_PATHS ) LPAREN pathElements RPAREN
    ;

node
    : LPAREN variable? ( ( COLON | IS ) labelExpression )? properties? whereClause? RPAREN
    ;

relationship
    : LESS? MINUS relationshipDetail? MINUS GREATER? quantifiedLength?
    ;

// Behind the arrow: {2}, {1,3}, {,3}, + and *.
quantifiedLength
    : LBRACE DECIMAL_INTEGER RBRACE
    | LBRACE DECIMAL_INTEGER? COMMA DECIMAL_INTEGER? RBRACE
    | PLUS
    | TIMES
    ;

relationshipDetail
    : LBRACKET variable? ( ( COLON | IS ) labelExpression )? length? properties? whereClause? RBRACKET
    ;

length
    : TIMES ( DECIMAL_INTEGER ( DOT_DOT DECIMAL_INTEGER? )? | DOT_DOT DECIMAL_INTEGER? )?
    ;

properties
    : map
    | parameter
    ;

labelExpression
    : labelConjunction ( BAR COLON? labelConjunction )*
    ;

labelConjunction
    : labelTerm ( ( AMPERSAND | COLON ) labelTerm )*
    ;

labelTerm
    : EXCLAMATION* ( LPAREN labelExpression RPAREN | PERCENT | anyName | computedLabel )
    ;

computedLabel
    : DOLLAR ( ALL | ANY )? LPAREN expression RPAREN
    ;

// ------------------------------------------------------------------------------ expressions

expressions
    : expression ( COMMA expression )*
    ;

expression
    : exclusiveDisjunction ( OR exclusiveDisjunction )*
    ;

exclusiveDisjunction
    : conjunction ( XOR conjunction )*
    ;

conjunction
    : negation ( AND negation )*
    ;

negation
    : NOT* comparison
    ;

comparison
    : predicated
      ( ( EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL ) predicated )*
    ;

predicated
    : additive predicate*
    ;

predicate
    : ( STARTS WITH | ENDS WITH | CONTAINS | MATCHES ) additive # stringPredicate
    | IN additive                                               # inPredicate
    | IS NOT? NULL                                              # nullPredicate
    | ( IS NOT? ( COLON_COLON | TYPED ) | COLON_COLON ) typeName # typePredicate
    | IS NOT? normalForm? NORMALIZED                            # normalPredicate
    | IS NOT? LABELED? labelDisjunction                         # labelledPredicate
    ;

normalForm
    : NFC
    | NFD
    | NFKC
    | NFKD
    ;

additive
    : multiplicative ( ( PLUS | MINUS | BAR_BAR ) multiplicative )*
    ;

multiplicative
    : power ( ( TIMES | DIVIDE | PERCENT ) power )*
    ;

power
    : signed ( CARET signed )*
    ;

signed
    : ( PLUS | MINUS )* postfix labelPredicate?
    ;

labelPredicate
    : COLON labelDisjunction
    ;

// In [n IN list WHERE n:A | n.name] the bar begins the projection: leave the loop where possible.
labelDisjunction
    : labelConjunction ( BAR COLON? labelConjunction )*?
    ;

postfix
    : atom postfixOperation*
    ;

postfixOperation
    : DOT anyName
    | LBRACKET ( expression ( DOT_DOT expression? )? | DOT_DOT expression? ) RBRACKET
    ;

// Where two alternatives fit the same text the first is meant: a pattern before an expression in
// parentheses, so that (a)--(b) is a path; a comprehension before a list of one IN.
atom
    : literal
    | parameter
    | caseExpression
    | countStar
    | subquery
    | quantifier
    | reduce
    | trim
    | normalize
    | shortestPath
    | pathExpression
    | parenthesized
    | listComprehension
    | patternComprehension
    | list
    | map
    | functionCall
    | mapProjection
    | variable
    ;

parenthesized
    : LPAREN expression RPAREN
    ;

pathExpression
    : node ( relationship node )+
    ;

literal
    : DECIMAL_INTEGER
    | HEX_INTEGER
    | OCTAL_INTEGER
    | FLOAT
    | INVALID_NUMBER
    | STRING
    | TRUE
    | FALSE
    | NULL
    | INF
    | INFINITY
    | NAN
    ;

parameter
    : DOLLAR ( anyName | DECIMAL_INTEGER )
    ;

list
    : LBRACKET expressions? RBRACKET
    ;

map
    : LBRACE ( mapEntry ( COMMA mapEntry )* )? RBRACE
    ;

mapEntry
    : anyName COLON expression
    ;

caseExpression
    : CASE expression? caseBranch+ ( ELSE expression )? END
    ;

caseBranch
    : WHEN caseTest ( COMMA caseTest )* THEN expression
    ;

// Behind CASE subject, what is asked of the subject may begin with an operator.
caseTest
    : ( EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL ) predicated
    | predicate
    | expression
    ;

countStar
    : COUNT LPAREN TIMES RPAREN
    ;

subquery
    : ( EXISTS | COUNT | COLLECT ) LBRACE ( query | paths whereClause? ) RBRACE
    ;

quantifier
    : ( ALL | ANY | NONE | SINGLE ) LPAREN variable IN expression whereClause RPAREN
    ;

reduce
    : REDUCE LPAREN variable EQUAL expression COMMA variable IN expression BAR expression RPAREN
    ;

trim
    : TRIM LPAREN ( BOTH | LEADING | TRAILING )? expression? FROM expression RPAREN
    ;

normalize
    : NORMALIZE LPAREN expression COMMA normalForm RPAREN
    ;

listComprehension
    : LBRACKET variable IN expression whereClause? ( BAR expression )? RBRACKET
    ;

patternComprehension
    : LBRACKET ( variable EQUAL )? pathExpression whereClause? BAR expression RBRACKET
    ;

functionCall
    : qualifiedName LPAREN DISTINCT? expressions? RPAREN
    ;

mapProjection
    : variable LBRACE ( mapProjectionItem ( COMMA mapProjectionItem )* )? RBRACE
    ;

mapProjectionItem
    : anyName COLON expression
    | DOT anyName
    | DOT TIMES
    | variable
    ;

typeName
    : typeTerm ( BAR typeTerm )*?
    ;

typeTerm
    : ( LPAREN typeName RPAREN
      | ( LIST | ARRAY ) LESS typeName GREATER
      | typeWord+ ( ( WITH | WITHOUT ) TIME? ( ZONE | TIMEZONE ) )? ( LESS typeName GREATER )? )
      notNull? ( typeCollection notNull? )*
    ;

typeCollection
    : LIST
    | ARRAY
    ;

notNull
    : NOT NULL
    | EXCLAMATION
    ;

typeWord
    : IDENTIFIER
    | ANY
    | NODE
    | NULL
    | PATH
    | POINT
    | RELATIONSHIP
    | TIME
    ;

// ------------------------------------------------------------------------------------ names

variable
    : symbolicName
    ;

// Behind AS nothing but a name can stand, so every word is one.
alias
    : anyName
    ;

qualifiedName
    : symbolicName ( DOT anyName )*
    ;

symbolicName
    : IDENTIFIER
    | QUOTED_IDENTIFIER
    | nonReservedWord
    ;

anyName
    : IDENTIFIER
    | QUOTED_IDENTIFIER
    | nonReservedWord
    | reservedWord
    ;

nonReservedWord
    : ALL
    | ALL_SHORTEST_PATHS
    | ANY
    | ARRAY
    | ASC
    | ASCENDING
    | BINDINGS
    | BOTH
    | BREAK
    | BUILT
    | BY
    | COLLECT
    | CONCURRENT
    | CONSTRAINT
    | CONSTRAINTS
    | CONTAINS
    | CONTINUE
    | COUNT
    | CSV
    | CYPHER
    | DEFINED
    | DESC
    | DESCENDING
    | DIFFERENT
    | DROP
    | END
    | ENDS
    | ERROR
    | EXISTS
    | EXPLAIN
    | FAIL
    | FIELDTERMINATOR
    | FILTER
    | FINISH
    | FOR
    | FROM
    | FUNCTION
    | FUNCTIONS
    | GROUP
    | GROUPS
    | HEADERS
    | IF
    | INDEX
    | INDEXES
    | INSERT
    | JOIN
    | KEY
    | LABELED
    | LEADING
    | LET
    | LIMIT
    | LIST
    | LOAD
    | NFC
    | NFD
    | NFKC
    | NFKD
    | NODE
    | NODETACH
    | NONE
    | NORMALIZE
    | NORMALIZED
    | OF
    | OFFSET
    | ON
    | ORDER
    | PATH
    | PATHS
    | POINT
    | PROCEDURE
    | PROCEDURES
    | PROFILE
    | RANGE
    | REDUCE
    | RELATIONSHIP
    | RELATIONSHIPS
    | REPORT
    | REQUIRE
    | RETRY
    | ROW
    | ROWS
    | SCAN
    | SET
    | SHORTEST
    | SHORTEST_PATH
    | SHOW
    | SINGLE
    | SKIP_ROWS
    | STARTS
    | STATUS
    | TEXT
    | TIME
    | TIMEZONE
    | TRAILING
    | TRANSACTIONS
    | TRIM
    | TYPED
    | UNION
    | UNIQUE
    | USER
    | USING
    | WITHOUT
    | YIELD
    | ZONE
    ;

reservedWord
    : AND
    | AS
    | CALL
    | CASE
    | CREATE
    | DELETE
    | DETACH
    | DISTINCT
    | ELSE
    | FALSE
    | FOREACH
    | IN
    | INF
    | INFINITY
    | IS
    | MATCH
    | MERGE
    | NAN
    | NOT
    | NULL
    | OPTIONAL
    | OR
    | REMOVE
    | RETURN
    | THEN
    | TRUE
    | UNWIND
    | WHEN
    | WHERE
    | WITH
    | XOR
    ;

// --------------------------------------------------------------------------------- keywords

ALL : 'ALL' ;
ALL_SHORTEST_PATHS : 'ALLSHORTESTPATHS' ;
AND : 'AND' ;
ANY : 'ANY' ;
ARRAY : 'ARRAY' ;
AS : 'AS' ;
ASC : 'ASC' ;
ASCENDING : 'ASCENDING' ;
BINDINGS : 'BINDINGS' ;
BOTH : 'BOTH' ;
BREAK : 'BREAK' ;
BUILT : 'BUILT' ;
BY : 'BY' ;
CALL : 'CALL' ;
CASE : 'CASE' ;
COLLECT : 'COLLECT' ;
CONCURRENT : 'CONCURRENT' ;
CONSTRAINT : 'CONSTRAINT' ;
CONSTRAINTS : 'CONSTRAINTS' ;
CONTAINS : 'CONTAINS' ;
CONTINUE : 'CONTINUE' ;
COUNT : 'COUNT' ;
CREATE : 'CREATE' ;
CSV : 'CSV' ;
CYPHER : 'CYPHER' ;
DEFINED : 'DEFINED' ;
DELETE : 'DELETE' ;
DESC : 'DESC' ;
DESCENDING : 'DESCENDING' ;
DETACH : 'DETACH' ;
DIFFERENT : 'DIFFERENT' ;
DISTINCT : 'DISTINCT' ;
DROP : 'DROP' ;
ELSE : 'ELSE' ;
END : 'END' ;
ENDS : 'ENDS' ;
ERROR : 'ERROR' ;
EXISTS : 'EXISTS' ;
EXPLAIN : 'EXPLAIN' ;
FAIL : 'FAIL' ;
FALSE : 'FALSE' ;
FIELDTERMINATOR : 'FIELDTERMINATOR' ;
FILTER : 'FILTER' ;
FINISH : 'FINISH' ;
FOR : 'FOR' ;
FOREACH : 'FOREACH' ;
FROM : 'FROM' ;
FUNCTION : 'FUNCTION' ;
FUNCTIONS : 'FUNCTIONS' ;
GROUP : 'GROUP' ;
GROUPS : 'GROUPS' ;
HEADERS : 'HEADERS' ;
IF : 'IF' ;
IN : 'IN' ;
INDEX : 'INDEX' ;
INDEXES : 'INDEXES' ;
INF : 'INF' ;
INFINITY : 'INFINITY' ;
INSERT : 'INSERT' ;
IS : 'IS' ;
JOIN : 'JOIN' ;
KEY : 'KEY' ;
LABELED : 'LABELED' ;
LEADING : 'LEADING' ;
LET : 'LET' ;
LIMIT : 'LIMIT' ;
LIST : 'LIST' ;
LOAD : 'LOAD' ;
MATCH : 'MATCH' ;
MERGE : 'MERGE' ;
NAN : 'NAN' ;
NFC : 'NFC' ;
NFD : 'NFD' ;
NFKC : 'NFKC' ;
NFKD : 'NFKD' ;
NODE : 'NODE' ;
NODETACH : 'NODETACH' ;
NONE : 'NONE' ;
NORMALIZE : 'NORMALIZE' ;
NORMALIZED : 'NORMALIZED' ;
NOT : 'NOT' ;
NULL : 'NULL' ;
OF : 'OF' ;
OFFSET : 'OFFSET' ;
ON : 'ON' ;
OPTIONAL : 'OPTIONAL' ;
OR : 'OR' ;
ORDER : 'ORDER' ;
PATH : 'PATH' ;
PATHS : 'PATHS' ;
POINT : 'POINT' ;
PROCEDURE : 'PROCEDURE' ;
PROCEDURES : 'PROCEDURES' ;
PROFILE : 'PROFILE' ;
RANGE : 'RANGE' ;
REDUCE : 'REDUCE' ;
RELATIONSHIP : 'RELATIONSHIP' ;
RELATIONSHIPS : 'RELATIONSHIPS' ;
REMOVE : 'REMOVE' ;
REPORT : 'REPORT' ;
REQUIRE : 'REQUIRE' ;
RETRY : 'RETRY' ;
RETURN : 'RETURN' ;
ROW : 'ROW' ;
ROWS : 'ROWS' ;
SCAN : 'SCAN' ;
SET : 'SET' ;
SHORTEST : 'SHORTEST' ;
SHORTEST_PATH : 'SHORTESTPATH' ;
SHOW : 'SHOW' ;
SINGLE : 'SINGLE' ;
SKIP_ROWS : 'SKIP' ;
STARTS : 'STARTS' ;
STATUS : 'STATUS' ;
TEXT : 'TEXT' ;
THEN : 'THEN' ;
TIME : 'TIME' ;
TIMEZONE : 'TIMEZONE' ;
TRAILING : 'TRAILING' ;
TRANSACTIONS : 'TRANSACTIONS' ;
TRIM : 'TRIM' ;
TRUE : 'TRUE' ;
TYPED : 'TYPED' ;
UNION : 'UNION' ;
UNIQUE : 'UNIQUE' ;
UNWIND : 'UNWIND' ;
USER : 'USER' ;
USING : 'USING' ;
WHEN : 'WHEN' ;
WHERE : 'WHERE' ;
WITH : 'WITH' ;
WITHOUT : 'WITHOUT' ;
XOR : 'XOR' ;
YIELD : 'YIELD' ;
ZONE : 'ZONE' ;

// ------------------------------------------------------------------------------ punctuation

LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;
COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' ;
COLON_COLON : '::' ;
DOT : '.' ;
DOT_DOT : '..' ;
DOLLAR : '$' ;
BAR : '|' ;
BAR_BAR : '||' ;
AMPERSAND : '&' ;
EXCLAMATION : '!' ;
PLUS : '+' ;
PLUS_EQUAL : '+=' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
PERCENT : '%' ;
CARET : '^' ;
EQUAL : '=' ;
NOT_EQUAL : '<>' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;
MATCHES : '=~' ;

// -------------------------------------------------------------------------- names and values

DECIMAL_INTEGER : DIGITS ;
HEX_INTEGER : '0X' [0-9A-F] ( '_'? [0-9A-F] )* ;
OCTAL_INTEGER : '0O' [0-7] ( '_'? [0-7] )* ;

// The dots of 1..2 are no part of a number: behind a decimal point there must be a digit.
FLOAT
    : DIGITS '.' DIGITS EXPONENT?
    | '.' DIGITS EXPONENT?
    | DIGITS EXPONENT
    ;

// Digits that run into letters. Where a number may stand it is refused as a number.
INVALID_NUMBER : [0-9] ( IDENTIFIER_PART )+ ;

STRING
    : '\'' ( ~['\\] | '\\' . )* '\''
    | '"' ( ~["\\] | '\\' . )* '"'
    ;

IDENTIFIER : IDENTIFIER_START IDENTIFIER_PART* ;
QUOTED_IDENTIFIER : '`' ( ~'`' | '``' )* '`' ;

fragment DIGITS : [0-9] ( '_'? [0-9] )* ;
fragment EXPONENT : 'E' [+\-]? DIGITS ;
fragment IDENTIFIER_START : [\p{ID_Start}\p{Pc}] ;
fragment IDENTIFIER_PART : [\p{ID_Continue}\p{Sc}] ;

// -------------------------------------------------------------------- what is between tokens

SPACE : [\p{White_Space}\u001C-\u001F\uFEFF]+ -> skip ;
LINE_COMMENT : '//' ~[\r\n]* -> skip ;
BLOCK_COMMENT : '/*' .*? '*/' -> skip ;

// ------------------------------------------------------------------------ what is no Cypher

UNFINISHED_STRING
    : '\'' ( ~['\\] | '\\' . )* '\\'?
    | '"' ( ~["\\] | '\\' . )* '\\'?
    ;
UNFINISHED_NAME : '`' ( ~'`' | '``' )* ;
UNFINISHED_COMMENT : '/*' ( ~'*' | '*'+ ~[*/] )* '*'* ;
UNKNOWN_CHARACTER : . ;
